/**
 * The commands {@code model …}: pack a model, look into a package, measure it and take it apart,
 * without a chain.
 */
@NullMarked
package io.decentralml.cli.model;

import org.jspecify.annotations.NullMarked;
