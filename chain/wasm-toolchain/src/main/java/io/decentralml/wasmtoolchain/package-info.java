/**
 * The way from the C that TeaVM generates to the module that Polkadot hosts run: clang, Binaryen,
 * custom sections, compression. It runs when the module is built, and only then.
 */
@NullMarked
package io.decentralml.wasmtoolchain;

import org.jspecify.annotations.NullMarked;
