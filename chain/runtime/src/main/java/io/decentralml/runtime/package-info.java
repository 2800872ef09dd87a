/**
 * The chain: which pallets it has and under which numbers, its constants, what it begins with, and
 * the entry points by which a host calls it. {@link io.decentralml.runtime.DecentralMLRuntime} is
 * what the node gets to see.
 */
@NullMarked
package io.decentralml.runtime;

import org.jspecify.annotations.NullMarked;
