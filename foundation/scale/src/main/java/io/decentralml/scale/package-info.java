/**
 * SCALE, the Simple Concatenated Aggregate Little-Endian codec: values to bytes and back. A {@link
 * io.decentralml.scale.Codec} knows three things of a type: how it is written, how it is read, and
 * what shape it has in chain metadata. Malformed input is a value, never a throw, because this
 * module also compiles to WebAssembly.
 *
 * <p>Source: Polkadot specification, appendix A.2 "SCALE Codec".
 */
@NullMarked
package io.decentralml.scale;

import org.jspecify.annotations.NullMarked;
