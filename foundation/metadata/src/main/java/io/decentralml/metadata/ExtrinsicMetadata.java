package io.decentralml.metadata;

import java.util.List;

/**
 * The form of extrinsics.
 *
 * @param version 4 or 5
 * @param address who signs
 * @param call the runtime's outer call type
 * @param signature the signature
 * @param extra all extensions together
 * @param extensions in the order in which they are written
 */
public record ExtrinsicMetadata(
    int version,
    TypeId address,
    TypeId call,
    TypeId signature,
    TypeId extra,
    List<ExtensionMetadata> extensions) {}
