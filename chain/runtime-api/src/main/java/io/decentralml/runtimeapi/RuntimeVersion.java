package io.decentralml.runtimeapi;

import io.decentralml.scale.ScaleType;

/**
 * Which runtime this is, and what it can do.
 *
 * @param specName what chain it is for
 * @param implName who wrote it
 * @param authoringVersion changes when old nodes may no longer make blocks
 * @param specVersion changes with every change of behaviour or metadata
 * @param implVersion changes with every change that has no effect on blocks
 * @param apis what it can be asked
 * @param transactionVersion changes when old signed transactions would mean something else
 * @param systemVersion 1: state trie of version 1, extrinsics trie of version 0
 */
@ScaleType("sp_version::RuntimeVersion")
public record RuntimeVersion(
    String specName,
    String implName,
    int authoringVersion,
    int specVersion,
    int implVersion,
    RuntimeApis apis,
    int transactionVersion,
    byte systemVersion) {}
