/**
 * Stores on IPFS: Kubo's RPC, which Infura speaks too, and Crust with its gateway that knows an
 * account by its signature and its pinning service. What they send is checked as that of any place.
 */
@NullMarked
package io.decentralml.assets.ipfs;

import org.jspecify.annotations.NullMarked;
