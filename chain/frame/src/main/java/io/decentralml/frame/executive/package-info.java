/**
 * The executive: takes blocks and extrinsics as bytes, checks them and hands their calls to the
 * pallets. {@link io.decentralml.frame.executive.TransactionExtension} is what a signed extrinsic
 * carries beside its call.
 */
@NullMarked
package io.decentralml.frame.executive;

import org.jspecify.annotations.NullMarked;
