/**
 * The door of a node: JSON-RPC 2.0 over WebSocket and HTTP on one port, with the method names,
 * shapes and errors of a Polkadot SDK node, so that wallets, explorers and scripts work unchanged.
 * {@link io.decentralml.rpc.RpcServer} carries bytes, {@link io.decentralml.rpc.MethodTable} lists
 * what can be called, and each small family of methods is a class of its own.
 */
@NullMarked
package io.decentralml.rpc;

import org.jspecify.annotations.NullMarked;
