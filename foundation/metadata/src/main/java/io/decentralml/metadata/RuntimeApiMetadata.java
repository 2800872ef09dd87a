package io.decentralml.metadata;

import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * A runtime API: entry points that hosts and clients may call.
 *
 * @param name such as {@code AccountNonceApi}
 * @param methods its entry points
 * @param docs lines of explanation
 */
@ScaleType("frame_metadata::v15::RuntimeApiMetadata")
public record RuntimeApiMetadata(String name, List<RuntimeApiMethod> methods, List<String> docs) {}
