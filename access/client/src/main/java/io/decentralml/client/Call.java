package io.decentralml.client;

import io.decentralml.scale.Bytes;

/**
 * A call, ready to be signed.
 *
 * @param pallet the pallet's name in the runtime
 * @param name the call's name
 * @param encoded its SCALE bytes: pallet index, call index, arguments
 */
public record Call(String pallet, String name, Bytes encoded) {}
