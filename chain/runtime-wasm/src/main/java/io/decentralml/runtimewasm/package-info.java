/**
 * The runtime for WebAssembly: host functions bound to the {@code ext_*} imports of a Polkadot
 * host, and the class that TeaVM starts from. The build generates C from it and fails where
 * something cannot be compiled.
 */
@NullMarked
package io.decentralml.runtimewasm;

import org.jspecify.annotations.NullMarked;
