package io.decentralml.runtime;

import static io.decentralml.runtime.RuntimeApis.input;
import static io.decentralml.runtime.RuntimeApis.method;
import static io.decentralml.runtime.RuntimeApis.option;
import static io.decentralml.runtime.RuntimeApis.wrapped;

import io.decentralml.metadata.RuntimeApiDescription;
import io.decentralml.metadata.RuntimeApiDescription.Input;
import io.decentralml.pallets.grandpa.GrandpaAuthorityCodec;
import io.decentralml.pallets.grandpa.GrandpaKeyCodec;
import io.decentralml.primitives.Hash256Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * GRANDPA's entry points as metadata describe them. What only reports of double votes have in it is
 * described here, since this runtime never reads it.
 *
 * <p>Source: {@code sp-consensus-grandpa} and {@code finality-grandpa}, their types.
 */
final class GrandpaApi {
  private static final TypeShape KEY = GrandpaKeyCodec.CODEC.shape();
  private static final TypeShape SIGNATURE =
      wrapped(
          "sp_consensus_grandpa::app::Signature",
          wrapped("sp_core::ed25519::Signature", Scale.fixedBytes(64).shape()));

  private GrandpaApi() {}

  static RuntimeApiDescription describe() {
    TypeShape proof = wrapped("sp_runtime::OpaqueValue", Scale.BYTES.shape());
    return RuntimeApis.api(
        "GrandpaApi",
        method("grandpa_authorities", Scale.list(GrandpaAuthorityCodec.CODEC)),
        method("current_set_id", Scale.U64),
        method(
            "submit_report_equivocation_unsigned_extrinsic",
            option(TypeShape.UNIT),
            new Input("equivocation_proof", doubleVote()),
            new Input("key_owner_proof", proof)),
        method(
            "generate_key_ownership_proof",
            option(proof),
            input("set_id", Scale.U64),
            new Input("authority_id", KEY)));
  }

  /** A voter's two votes in one round, of which one is too many. */
  private static TypeShape doubleVote() {
    TypeShape stage =
        new TypeShape.Variant(
            "sp_consensus_grandpa::Equivocation",
            List.of(),
            List.of(stage("Prevote", 0), stage("Precommit", 1)),
            List.of());
    return composite(
        "sp_consensus_grandpa::EquivocationProof",
        field("set_id", Scale.U64.shape()),
        field("equivocation", stage));
  }

  private static TypeShape.Case stage(String name, int index) {
    TypeShape vote =
        composite(
            "finality_grandpa::" + name,
            field("target_hash", Hash256Codec.CODEC.shape()),
            field("target_number", Scale.U32.shape()));
    TypeShape signed = new TypeShape.Tuple(List.of(vote, SIGNATURE));
    TypeShape votes =
        new TypeShape.Composite(
            "finality_grandpa::Equivocation",
            List.of(
                new TypeShape.Parameter("Id", Option.some(KEY)),
                new TypeShape.Parameter("V", Option.some(vote)),
                new TypeShape.Parameter("S", Option.some(SIGNATURE))),
            List.of(
                field("round_number", Scale.U64.shape()),
                field("identity", KEY),
                field("first", signed),
                field("second", signed)),
            List.of());
    return new TypeShape.Case(
        name, List.of(new TypeShape.Field(Option.none(), votes, "", List.of())), index, List.of());
  }

  private static TypeShape composite(String path, TypeShape.Field... fields) {
    return new TypeShape.Composite(path, List.of(), List.of(fields), List.of());
  }

  private static TypeShape.Field field(String name, TypeShape type) {
    return new TypeShape.Field(Option.some(name), type, "", List.of());
  }
}
