package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleType;
import java.util.List;

/**
 * A field of a composite or of a case.
 *
 * @param name none in tuple-like types
 * @param type what it holds
 * @param typeName how the source spells the type
 * @param docs lines of explanation
 */
@ScaleType("scale_info::ty::fields::Field")
public record TypeField(
    Option<String> name, TypeId type, Option<String> typeName, List<String> docs) {}
