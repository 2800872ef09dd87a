/**
 * The chain's value types, with the layouts and the names in metadata that Substrate's clients
 * know: accounts, balances, block numbers, weights, headers, eras. Values only: what hashes or
 * verifies signatures lives elsewhere.
 */
@NullMarked
package io.decentralml.primitives;

import org.jspecify.annotations.NullMarked;
