package io.decentralml.metadata;

import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * An entry point of a runtime API.
 *
 * @param name such as {@code account_nonce}
 * @param inputs its arguments
 * @param output what it answers
 * @param docs lines of explanation
 */
@ScaleType("frame_metadata::v15::RuntimeApiMethodMetadata")
public record RuntimeApiMethod(
    String name, List<RuntimeApiInput> inputs, TypeId output, List<String> docs) {}
