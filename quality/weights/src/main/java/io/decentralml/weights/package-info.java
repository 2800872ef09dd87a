/** Measures what calls cost in WebAssembly, and writes it into the sources. */
@NullMarked
package io.decentralml.weights;

import org.jspecify.annotations.NullMarked;
