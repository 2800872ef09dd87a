/**
 * Runtimes that are WebAssembly modules, run in the JVM: the functions that a Polkadot host lends
 * them, their memory, and the code's compressed form.
 */
@NullMarked
package io.decentralml.wasm;

import org.jspecify.annotations.NullMarked;
