package io.decentralml.primitives;

import io.decentralml.scale.ScaleField;
import io.decentralml.scale.ScaleType;

/**
 * Which runtime a chain runs. Numbers are unsigned.
 *
 * @param specName the runtime's name
 * @param implName the implementation's name
 * @param authoringVersion of the authoring interface
 * @param specVersion grows with every change of what the runtime does
 * @param implVersion grows with changes that do not change what it does
 * @param apis its runtime APIs
 * @param transactionVersion grows when old transactions would mean something else
 * @param systemVersion 1: state trie of version 1, extrinsics root of version 0
 */
@ScaleType("sp_version::RuntimeVersion")
public record RuntimeVersion(
    String specName,
    String implName,
    int authoringVersion,
    int specVersion,
    int implVersion,
    @ScaleField(typeName = "ApisVec") ApiVersions apis,
    int transactionVersion,
    byte systemVersion) {}
