/**
 * The seam between a host and a runtime, in opaque bytes: what a host calls ({@link
 * io.decentralml.runtimeapi.ChainRuntime}) and what a runtime calls back ({@link
 * io.decentralml.runtimeapi.HostFunctions}). Neither side sees the other's types.
 */
@NullMarked
package io.decentralml.runtimeapi;

import org.jspecify.annotations.NullMarked;
