/**
 * Content-addressed bytes: the {@link io.decentralml.assets.Cid} that names an asset, and stores
 * that keep assets under it. One import profile for every store, so that the same bytes have the
 * same name everywhere; what a store returns is checked against the name before anyone sees it.
 */
@NullMarked
package io.decentralml.assets;

import org.jspecify.annotations.NullMarked;
