/**
 * The annotation processor that writes SCALE codecs at compile time, as Rust's derive macros do:
 * for each annotated record, sealed interface or enum a class that encodes, decodes and describes
 * its values without reflection. It knows the annotations and the codecs of module {@code scale} by
 * name only, so it depends on nothing.
 */
@NullMarked
package io.decentralml.frameprocessor;

import org.jspecify.annotations.NullMarked;
