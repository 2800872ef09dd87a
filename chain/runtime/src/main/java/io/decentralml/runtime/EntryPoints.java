package io.decentralml.runtime;

import io.decentralml.frame.executive.ApplyResult;
import io.decentralml.frame.executive.Executive;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.primitives.Block;
import io.decentralml.primitives.BlockCodec;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Hash256Codec;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.OpaqueExtrinsicCodec;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtimeapi.CheckInherentsResult;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.InherentData;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.runtimeapi.TransactionSource;
import io.decentralml.runtimeapi.TransactionSourceCodec;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleReader;
import java.util.List;

/**
 * The entry points of the runtime by name: reads the arguments, asks the pallets, writes the
 * answer.
 *
 * <p>Source: Polkadot specification, appendix C "Polkadot Runtime API".
 */
public final class EntryPoints {
  private static final Codec<List<OpaqueExtrinsic>> EXTRINSICS =
      Scale.list(OpaqueExtrinsicCodec.CODEC);

  private static final List<String> NAMES =
      List.of(
          "Core_version",
          "Core_execute_block",
          "Core_initialize_block",
          "Metadata_metadata",
          "Metadata_metadata_at_version",
          "Metadata_metadata_versions",
          "BlockBuilder_apply_extrinsic",
          "BlockBuilder_finalize_block",
          "BlockBuilder_inherent_extrinsics",
          "BlockBuilder_check_inherents",
          "TaggedTransactionQueue_validate_transaction",
          "OffchainWorkerApi_offchain_worker",
          "AuraApi_slot_duration",
          "AuraApi_authorities",
          "SessionKeys_generate_session_keys",
          "SessionKeys_decode_session_keys",
          "GrandpaApi_grandpa_authorities",
          "GrandpaApi_current_set_id",
          "GrandpaApi_submit_report_equivocation_unsigned_extrinsic",
          "GrandpaApi_generate_key_ownership_proof",
          "AccountNonceApi_account_nonce",
          "TransactionPaymentApi_query_info",
          "TransactionPaymentApi_query_fee_details",
          "TransactionPaymentApi_query_weight_to_fee",
          "TransactionPaymentApi_query_length_to_fee",
          "TransactionPaymentCallApi_query_call_info",
          "TransactionPaymentCallApi_query_call_fee_details",
          "TransactionPaymentCallApi_query_weight_to_fee",
          "TransactionPaymentCallApi_query_length_to_fee",
          "GenesisBuilder_build_state",
          "GenesisBuilder_get_preset",
          "GenesisBuilder_preset_names");

  private static final byte[] NOTHING = new byte[0];
  private static final byte[] NONE = new byte[1];

  private final HostFunctions host;
  private final MetadataSource metadata;

  /**
   * The entry points over {@code host}.
   *
   * @param metadata costly, so that a host may keep the answers
   */
  EntryPoints(HostFunctions host, MetadataSource metadata) {
    this.host = host;
    this.metadata = metadata;
  }

  /** The entry points over {@code host}, which work out the metadata whenever they need it. */
  public EntryPoints(HostFunctions host) {
    this(host, RuntimeMetadataSource::assemble);
  }

  /**
   * Makes what every call needs anew or at its first use. A module built for WebAssembly does this
   * once, when it is built, and each instance starts from there. Nothing is asked of {@code host}.
   */
  public static void prepare(HostFunctions host) {
    Chain chain = new Chain(host);
    chain.table.calls().decode(new ScaleReader(new byte[0]));
  }

  /** Which runtime this is. */
  public static RuntimeVersion version() {
    return Versions.RUNTIME;
  }

  /** The names of all entry points. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Calls an entry point.
   *
   * @throws RuntimeTrap if there is none of that name, the arguments do not decode, or the call
   *     cannot go on
   */
  public byte[] call(String name, byte[] bytes) {
    Arguments arguments = new Arguments(name, bytes);
    int split = name.indexOf('_');
    String trait = split < 0 ? name : name.substring(0, split);
    return switch (trait) {
      case "Core" -> core(name, arguments);
      case "Metadata" -> metadata(name, arguments);
      case "BlockBuilder" -> blockBuilder(name, arguments);
      case "GenesisBuilder" -> new GenesisEntryPoints(host).call(name, arguments);
      case "AuraApi", "GrandpaApi", "SessionKeys" ->
          new ConsensusEntryPoints(new Chain(host)).call(name, arguments);
      case "TransactionPaymentApi", "TransactionPaymentCallApi" ->
          new PaymentEntryPoints(new Chain(host)).call(name, arguments);
      default -> other(name, arguments);
    };
  }

  static RuntimeTrap unknown(String name) {
    return new RuntimeTrap("no entry point " + name);
  }

  private byte[] core(String name, Arguments arguments) {
    return switch (name) {
      case "Core_version" -> RuntimeVersionCodec.CODEC.toBytes(Versions.RUNTIME);
      case "Core_initialize_block" -> {
        Header header = arguments.last(HeaderCodec.CODEC);
        new Chain(host).executive.initializeBlock(header);
        yield NONE; // all extrinsics are welcome
      }
      case "Core_execute_block" -> {
        Block block = arguments.last(BlockCodec.CODEC);
        new Chain(host).blockExecution().execute(block);
        yield NOTHING;
      }
      default -> throw unknown(name);
    };
  }

  private byte[] metadata(String name, Arguments arguments) {
    return switch (name) {
      case "Metadata_metadata" -> Scale.BYTES.toBytes(metadata.metadata(host, 14));
      case "Metadata_metadata_versions" ->
          Scale.list(Scale.U32).toBytes(RuntimeMetadataSource.VERSIONS);
      case "Metadata_metadata_at_version" -> {
        Integer version = arguments.last(Scale.U32);
        yield Scale.option(Scale.BYTES)
            .toBytes(
                RuntimeMetadataSource.VERSIONS.contains(version)
                    ? Option.some(metadata.metadata(host, version))
                    : Option.none());
      }
      default -> throw unknown(name);
    };
  }

  private byte[] blockBuilder(String name, Arguments arguments) {
    Chain chain = new Chain(host);
    return switch (name) {
      case "BlockBuilder_apply_extrinsic" -> {
        OpaqueExtrinsic extrinsic = arguments.lastOrNull(OpaqueExtrinsicCodec.CODEC);
        ApplyResult result =
            extrinsic == null
                ? new ApplyResult.Refused(Executive.MALFORMED)
                : chain.executive.applyExtrinsic(extrinsic);
        yield result.toBytes();
      }
      case "BlockBuilder_finalize_block" ->
          HeaderCodec.CODEC.toBytes(chain.executive.finalizeBlock());
      case "BlockBuilder_inherent_extrinsics" ->
          EXTRINSICS.toBytes(chain.inherents.create(arguments.last(InherentData.CODEC)));
      case "BlockBuilder_check_inherents" -> {
        Block block = arguments.next(BlockCodec.CODEC);
        InherentData data = arguments.last(InherentData.CODEC);
        yield CheckInherentsResult.CODEC.toBytes(
            chain.blockExecution().checkInherents(block, data));
      }
      default -> throw unknown(name);
    };
  }

  private byte[] other(String name, Arguments arguments) {
    return switch (name) {
      case "TaggedTransactionQueue_validate_transaction" ->
          TransactionValidity.CODEC.toBytes(validity(arguments));
      case "AccountNonceApi_account_nonce" ->
          Scale.U32.toBytes(
              new Chain(host)
                  .system
                  .accounts()
                  .account(arguments.last(AccountIdCodec.CODEC))
                  .nonce()
                  .value());
      case "OffchainWorkerApi_offchain_worker" -> NOTHING; // nothing to do off the chain
      default -> throw unknown(name);
    };
  }

  private TransactionValidity validity(Arguments arguments) {
    TransactionSource source = arguments.nextOrNull(TransactionSourceCodec.CODEC);
    OpaqueExtrinsic extrinsic = arguments.nextOrNull(OpaqueExtrinsicCodec.CODEC);
    Hash256 block = arguments.lastOrNull(Hash256Codec.CODEC);
    return source == null || extrinsic == null || block == null
        ? Executive.MALFORMED
        : new Chain(host).executive.validateTransaction(extrinsic, block);
  }
}
