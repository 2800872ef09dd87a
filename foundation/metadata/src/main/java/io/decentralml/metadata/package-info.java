/**
 * Chain metadata: a registry of types under numbers, and what pallets have of storage, calls,
 * events, errors and constants. A runtime describes itself with {@link
 * io.decentralml.metadata.RuntimeDescription} and writes version 14; a client reads versions 14 and
 * 15 into {@link io.decentralml.metadata.RuntimeMetadata} and handles values of types that it does
 * not know with {@link io.decentralml.metadata.DynamicCodec}.
 *
 * <p>Source: {@code frame-metadata} and {@code scale-info}.
 */
@NullMarked
package io.decentralml.metadata;

import org.jspecify.annotations.NullMarked;
