package io.decentralml.bench;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.equivalence.ScriptedChain;
import io.decentralml.equivalence.Services;
import io.decentralml.equivalence.Signing;
import io.decentralml.primitives.BlockCodec;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.OpaqueExtrinsicCodec;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.runtime.EntryPoints;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.InherentData;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.U128;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A usual call of every entry point of the runtime, on a development chain of one block. */
final class EntryPointCalls {
  /** How many transfers the block has that is executed and checked. */
  static final int TRANSFERS = 100;

  /** Where a chain stands when it is called. */
  enum Stage {
    /** Without any state. */
    NEW,
    /** After its first block. */
    BETWEEN_BLOCKS,
    /** In its second block. */
    IN_BLOCK
  }

  /**
   * A call.
   *
   * @param stage of the chain that is called
   */
  record Call(String name, Stage stage, Bytes arguments) {
    /** What {@code chain} answers; what it changed is forgotten. */
    byte[] ask(ScriptedChain chain) {
      return chain.ask(name, arguments.toArray());
    }
  }

  private final Map<String, Call> calls = new LinkedHashMap<>();

  private EntryPointCalls() {}

  /** A chain that {@code runtime} has brought to {@code stage}. */
  static ScriptedChain chain(ChainRuntime runtime, Stage stage) {
    ScriptedChain chain = new ScriptedChain(runtime, Services.quiet());
    if (stage == Stage.NEW) {
      return chain;
    }
    var _ = chain.begin("development");
    var _ = chain.open();
    var _ = chain.close();
    if (stage == Stage.IN_BLOCK) {
      var _ = chain.open();
    }
    return chain;
  }

  /** The calls by the names of the entry points, in the runtime's order. */
  static Map<String, Call> all() {
    EntryPointCalls all = new EntryPointCalls();
    all.make();
    Map<String, Call> ordered = new LinkedHashMap<>();
    for (String name : EntryPoints.names()) {
      Call call = all.calls.get(name);
      if (call == null) {
        throw new IllegalStateException("nobody measures " + name);
      }
      ordered.put(name, call);
    }
    return ordered;
  }

  private void add(Stage stage, String name, byte[]... arguments) {
    ScaleWriter joined = new ScaleWriter();
    Arrays.stream(arguments).forEach(joined::raw);
    calls.put(name, new Call(name, stage, Bytes.wrap(joined.toBytes())));
  }

  private void make() {
    ScriptedChain chain = chain(new DecentralMLRuntime(), Stage.BETWEEN_BLOCKS);
    byte[] parent = chain.parent().bytes().toArray();
    Header header = chain.open();
    byte[] opened = HeaderCodec.CODEC.toBytes(header);
    byte[] transfer = transfer(chain, 0);
    OpaqueExtrinsic first = signed(chain, 0, transfer);
    byte[] extrinsic = OpaqueExtrinsicCodec.CODEC.toBytes(first);
    byte[] length = Scale.U32.toBytes(first.bytes().length());
    byte[] inherents = InherentData.CODEC.toBytes(inherents());
    byte[] preset = Scale.option(Scale.STRING).toBytes(Option.some("development"));
    byte[] presets = chain.ask("GenesisBuilder_get_preset", preset);
    byte[] genesis = Arrays.copyOfRange(presets, 1, presets.length);
    for (int i = 0; i < TRANSFERS; i++) {
      byte[] _ = chain.apply(signed(chain, i, transfer(chain, i)));
    }
    byte[] block = BlockCodec.CODEC.toBytes(chain.close().block());
    blocks(opened, block, extrinsic, inherents, parent);
    state(opened, genesis, preset);
    fees(extrinsic, transfer, length);
  }

  private void blocks(
      byte[] opened, byte[] block, byte[] extrinsic, byte[] inherents, byte[] parent) {
    add(Stage.BETWEEN_BLOCKS, "Core_version");
    add(Stage.BETWEEN_BLOCKS, "Core_execute_block", block);
    add(Stage.BETWEEN_BLOCKS, "Core_initialize_block", opened);
    add(Stage.IN_BLOCK, "BlockBuilder_apply_extrinsic", extrinsic);
    add(Stage.IN_BLOCK, "BlockBuilder_finalize_block");
    add(Stage.IN_BLOCK, "BlockBuilder_inherent_extrinsics", inherents);
    add(Stage.BETWEEN_BLOCKS, "BlockBuilder_check_inherents", block, inherents);
    byte[] external = {2};
    add(
        Stage.BETWEEN_BLOCKS,
        "TaggedTransactionQueue_validate_transaction",
        external,
        extrinsic,
        parent);
    add(Stage.BETWEEN_BLOCKS, "OffchainWorkerApi_offchain_worker", opened);
  }

  private void state(byte[] opened, byte[] genesis, byte[] preset) {
    Stage stage = Stage.BETWEEN_BLOCKS;
    add(stage, "Metadata_metadata");
    add(stage, "Metadata_metadata_at_version", Scale.U32.toBytes(15));
    add(stage, "Metadata_metadata_versions");
    add(stage, "AuraApi_slot_duration");
    add(stage, "AuraApi_authorities");
    add(stage, "SessionKeys_generate_session_keys", new byte[1]);
    add(stage, "SessionKeys_decode_session_keys", Scale.BYTES.toBytes(Bytes.wrap(new byte[64])));
    add(stage, "GrandpaApi_grandpa_authorities");
    add(stage, "GrandpaApi_current_set_id");
    add(stage, "GrandpaApi_submit_report_equivocation_unsigned_extrinsic", opened);
    add(stage, "GrandpaApi_generate_key_ownership_proof", new byte[40]);
    add(stage, "AccountNonceApi_account_nonce", Accounts.ALICE.accountId());
    add(Stage.NEW, "GenesisBuilder_build_state", genesis);
    add(stage, "GenesisBuilder_get_preset", preset);
    add(stage, "GenesisBuilder_preset_names");
  }

  private void fees(byte[] extrinsic, byte[] call, byte[] length) {
    byte[] weight = {4, 4};
    for (String api : new String[] {"TransactionPaymentApi", "TransactionPaymentCallApi"}) {
      add(Stage.BETWEEN_BLOCKS, api + "_query_weight_to_fee", weight);
      add(Stage.BETWEEN_BLOCKS, api + "_query_length_to_fee", length);
    }
    add(Stage.BETWEEN_BLOCKS, "TransactionPaymentApi_query_info", extrinsic, length);
    add(Stage.BETWEEN_BLOCKS, "TransactionPaymentApi_query_fee_details", extrinsic, length);
    add(Stage.BETWEEN_BLOCKS, "TransactionPaymentCallApi_query_call_info", call, length);
    add(Stage.BETWEEN_BLOCKS, "TransactionPaymentCallApi_query_call_fee_details", call, length);
  }

  private static InherentData inherents() {
    InherentData data = new InherentData(new TreeMap<>());
    data.values().put(Bytes.utf8("timstap0"), Bytes.wrap(Scale.U64.toBytes(12_000L)));
    return data;
  }

  private static OpaqueExtrinsic signed(ScriptedChain chain, int nonce, byte[] call) {
    return new Signing(chain.genesis(), EntryPoints.version()).sign(Accounts.ALICE, nonce, call);
  }

  /** A transfer to a new account, which costs more than one to an old one. */
  private static byte[] transfer(ScriptedChain chain, int number) {
    KeyPair recipient =
        KeyPair.fromUri(SignatureScheme.SR25519, "//Recipient//" + chain.number() + number);
    ScaleWriter call = new ScaleWriter();
    call.u8(4);
    call.u8(3);
    call.u8(0);
    call.raw(recipient.accountId());
    call.compactU128(U128.of(0, 1_000_000_000_000L));
    return call.toBytes();
  }
}
