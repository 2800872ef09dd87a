/**
 * Making blocks: when ({@link io.decentralml.node.authoring.SealingMode}), from what, and how they
 * are sealed with the key of an Aura authority.
 */
@NullMarked
package io.decentralml.node.authoring;

import org.jspecify.annotations.NullMarked;
