/**
 * What commands have in common: options, arguments, answers for people and scripts, and how
 * failures are told.
 */
@NullMarked
package io.decentralml.cli.console;

import org.jspecify.annotations.NullMarked;
