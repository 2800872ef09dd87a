/**
 * Shows that the runtime does the same natively and as WebAssembly: seeded chains of random calls
 * that run in both, and random bytes that both refuse alike.
 */
@NullMarked
package io.decentralml.equivalence;

import org.jspecify.annotations.NullMarked;
