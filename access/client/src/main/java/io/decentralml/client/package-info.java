/**
 * A client of any Substrate-compatible node, over JSON-RPC: reads the metadata, checks which chain
 * it talks to, queries storage, composes and signs extrinsics, submits them and watches them into a
 * block. It knows no pallet: names of pallets, calls and storage items come from the caller, their
 * types from the metadata.
 */
@NullMarked
package io.decentralml.client;

import org.jspecify.annotations.NullMarked;
