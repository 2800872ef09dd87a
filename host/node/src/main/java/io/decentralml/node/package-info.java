/**
 * A running node as those outside it see it, above all the JSON-RPC layer: questions about the
 * chain, the transaction pool, what happens to blocks, the keystore and sealing on command. Blocks,
 * extrinsics and state are opaque bytes here; what they mean only the runtime knows. The areas
 * behind it are {@code chain}, {@code pool}, {@code authoring} and {@code service}.
 */
@NullMarked
package io.decentralml.node;

import org.jspecify.annotations.NullMarked;
