/**
 * What the chain begins with: presets, and the state that a genesis configuration in JSON stands
 * for.
 */
@NullMarked
package io.decentralml.runtime.genesis;

import org.jspecify.annotations.NullMarked;
