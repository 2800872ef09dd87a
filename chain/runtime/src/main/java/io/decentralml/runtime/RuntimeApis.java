package io.decentralml.runtime;

import io.decentralml.frame.executive.ApplyResult;
import io.decentralml.metadata.ExtrinsicDescription;
import io.decentralml.metadata.RuntimeApiDescription;
import io.decentralml.metadata.RuntimeApiDescription.Input;
import io.decentralml.metadata.RuntimeApiDescription.Method;
import io.decentralml.pallets.aura.AuthorityIdCodec;
import io.decentralml.pallets.session.KeyTypeIdCodec;
import io.decentralml.pallets.transactionpayment.FeeDetailsCodec;
import io.decentralml.pallets.transactionpayment.RuntimeDispatchInfoCodec;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.primitives.BalanceCodec;
import io.decentralml.primitives.BlockCodec;
import io.decentralml.primitives.Hash256Codec;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.primitives.WeightCodec;
import io.decentralml.runtimeapi.CheckInherentsResult;
import io.decentralml.runtimeapi.InherentData;
import io.decentralml.runtimeapi.TransactionSourceCodec;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * The entry points as metadata of version 15 describe them, so that clients can call them by name
 * and type.
 *
 * <p>Source: Polkadot specification, appendix C "Polkadot Runtime API"; names of APIs and arguments
 * as in the Polkadot SDK.
 */
final class RuntimeApis {
  private static final Input BLOCK = input("block", BlockCodec.CODEC);
  private static final Input HEADER = input("header", HeaderCodec.CODEC);
  private static final Input LENGTH = input("len", Scale.U32);

  private RuntimeApis() {}

  /** All of them, in the order of {@link EntryPoints#names}. */
  static List<RuntimeApiDescription> describe(ExtrinsicDescription extrinsic) {
    return List.of(
        api(
            "Core",
            method("version", RuntimeVersionCodec.CODEC),
            method("execute_block", Scale.UNIT, BLOCK),
            method("initialize_block", inclusionMode(), HEADER)),
        metadata(),
        blockBuilder(extrinsic.shape()),
        api(
            "TaggedTransactionQueue",
            method(
                "validate_transaction",
                TransactionValidity.CODEC,
                input("source", TransactionSourceCodec.CODEC),
                new Input("tx", extrinsic.shape()),
                input("block_hash", Hash256Codec.CODEC))),
        api("OffchainWorkerApi", method("offchain_worker", Scale.UNIT, HEADER)),
        api(
            "AuraApi",
            method("slot_duration", slotDuration()),
            method("authorities", Scale.list(AuthorityIdCodec.CODEC))),
        sessionKeys(),
        GrandpaApi.describe(),
        api(
            "AccountNonceApi",
            method("account_nonce", Scale.U32, input("account", AccountIdCodec.CODEC))),
        payment(
            "TransactionPaymentApi",
            "query_info",
            "query_fee_details",
            new Input("uxt", extrinsic.shape())),
        payment(
            "TransactionPaymentCallApi",
            "query_call_info",
            "query_call_fee_details",
            new Input("call", extrinsic.call())),
        genesisBuilder());
  }

  private static RuntimeApiDescription metadata() {
    TypeShape opaque = wrapped("sp_core::OpaqueMetadata", Scale.BYTES.shape());
    return api(
        "Metadata",
        method("metadata", opaque),
        method("metadata_at_version", option(opaque), input("version", Scale.U32)),
        method("metadata_versions", Scale.list(Scale.U32)));
  }

  private static RuntimeApiDescription blockBuilder(TypeShape extrinsic) {
    return api(
        "BlockBuilder",
        method("apply_extrinsic", ApplyResult.shape(), new Input("extrinsic", extrinsic)),
        method("finalize_block", HeaderCodec.CODEC),
        method(
            "inherent_extrinsics",
            new TypeShape.Sequence(extrinsic),
            input("inherent", InherentData.CODEC)),
        method(
            "check_inherents",
            CheckInherentsResult.CODEC,
            BLOCK,
            input("data", InherentData.CODEC)));
  }

  private static RuntimeApiDescription sessionKeys() {
    TypeShape key = new TypeShape.Tuple(List.of(Scale.BYTES.shape(), KeyTypeIdCodec.CODEC.shape()));
    return api(
        "SessionKeys",
        method("generate_session_keys", Scale.BYTES, input("seed", Scale.option(Scale.BYTES))),
        method(
            "decode_session_keys",
            option(new TypeShape.Sequence(key)),
            input("encoded", Scale.BYTES)));
  }

  private static RuntimeApiDescription payment(
      String name, String info, String details, Input charged) {
    return api(
        name,
        method(info, RuntimeDispatchInfoCodec.CODEC, charged, LENGTH),
        method(details, FeeDetailsCodec.CODEC, charged, LENGTH),
        method("query_weight_to_fee", BalanceCodec.CODEC, input("weight", WeightCodec.CODEC)),
        method("query_length_to_fee", BalanceCodec.CODEC, input("length", Scale.U32)));
  }

  private static RuntimeApiDescription genesisBuilder() {
    return api(
        "GenesisBuilder",
        method("build_state", Scale.result(Scale.UNIT, Scale.STRING), input("json", Scale.BYTES)),
        method("get_preset", Scale.option(Scale.BYTES), input("id", Scale.option(Scale.STRING))),
        method("preset_names", Scale.list(Scale.STRING)));
  }

  private static TypeShape inclusionMode() {
    return new TypeShape.Variant(
        "sp_runtime::ExtrinsicInclusionMode",
        List.of(),
        List.of(
            new TypeShape.Case("AllExtrinsics", List.of(), 0, List.of()),
            new TypeShape.Case("OnlyInherents", List.of(), 1, List.of())),
        List.of());
  }

  private static TypeShape slotDuration() {
    return wrapped("sp_consensus_slots::SlotDuration", Scale.U64.shape());
  }

  static RuntimeApiDescription api(String name, Method... methods) {
    return new RuntimeApiDescription(name, List.of(methods));
  }

  static Method method(String name, Codec<?> output, Input... inputs) {
    return method(name, output.shape(), inputs);
  }

  static Method method(String name, TypeShape output, Input... inputs) {
    return new Method(name, List.of(inputs), output);
  }

  static Input input(String name, Codec<?> codec) {
    return new Input(name, codec.shape());
  }

  static TypeShape option(TypeShape item) {
    return new TypeShape.Variant(
        "Option",
        List.of(new TypeShape.Parameter("T", Option.some(item))),
        List.of(
            new TypeShape.Case("None", List.of(), 0, List.of()),
            new TypeShape.Case("Some", List.of(unnamed(item)), 1, List.of())),
        List.of());
  }

  /** A type of its own around one value. */
  static TypeShape wrapped(String path, TypeShape value) {
    return new TypeShape.Composite(path, List.of(), List.of(unnamed(value)), List.of());
  }

  private static TypeShape.Field unnamed(TypeShape type) {
    return new TypeShape.Field(Option.none(), type, "", List.of());
  }
}
