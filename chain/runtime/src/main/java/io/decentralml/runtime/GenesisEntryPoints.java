package io.decentralml.runtime;

import io.decentralml.frame.Pallet;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtime.genesis.GenesisConfig;
import io.decentralml.runtime.genesis.GenesisConfigReader;
import io.decentralml.runtime.genesis.GenesisPresets;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Result;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.Unit;
import io.decentralml.scale.Utf8;

/** Presets, and the state that a genesis configuration stands for. */
final class GenesisEntryPoints {
  /** Storage key of the runtime's code. */
  private static final Bytes CODE = Bytes.utf8(":code");

  /**
   * Stands before the runtime's version where a chain has no WebAssembly code, since the node runs
   * the runtime itself: clients tell runtimes apart by the hash of this value.
   */
  private static final Bytes NATIVE_MARKER = Bytes.utf8("native runtime ");

  /** Second half of the storage key of a pallet's storage version. */
  private static final Bytes STORAGE_VERSION = Bytes.utf8(":__STORAGE_VERSION__:");

  private static final Codec<Result<Unit, String>> BUILT = Scale.result(Scale.UNIT, Scale.STRING);

  private final HostFunctions host;

  GenesisEntryPoints(HostFunctions host) {
    this.host = host;
  }

  byte[] call(String name, Arguments arguments) {
    return switch (name) {
      case "GenesisBuilder_preset_names" ->
          Scale.list(Scale.STRING).toBytes(GenesisPresets.names());
      case "GenesisBuilder_get_preset" ->
          Scale.option(Scale.BYTES).toBytes(preset(arguments.last(Scale.option(Scale.STRING))));
      case "GenesisBuilder_build_state" -> BUILT.toBytes(build(arguments.last(Scale.BYTES)));
      default -> throw EntryPoints.unknown(name);
    };
  }

  private static Option<Bytes> preset(Option<String> name) {
    Option<String> json =
        name instanceof Option.Some<String>(String wanted)
            ? GenesisPresets.preset(wanted)
            : Option.some(GenesisPresets.empty());
    return json instanceof Option.Some<String>(String text)
        ? Option.some(Bytes.utf8(text))
        : Option.none();
  }

  private Result<Unit, String> build(Bytes json) {
    byte[] text = json.toArray();
    if (!Utf8.isValid(text)) {
      return Result.err("the genesis configuration is not UTF-8");
    }
    return switch (GenesisConfigReader.read(Utf8.decode(text))) {
      case Result.Err<GenesisConfig, String>(String problem) -> Result.err(problem);
      case Result.Ok<GenesisConfig, String>(GenesisConfig config) -> build(config);
    };
  }

  private Result<Unit, String> build(GenesisConfig config) {
    Chain chain = new Chain(host);
    if (chain.balances.build(config.balances()) instanceof Option.Some<String>(String problem)) {
      return Result.err(problem);
    }
    chain.system.block().genesis();
    chain.aura.putAuthorities(config.auraAuthorities());
    chain.grandpa.genesis(config.grandpaAuthorities());
    chain.payment.build();
    chain.tasks.buildGenesis(config.tasks());
    if (!config.sessionKeys().isEmpty()) {
      chain.validatorSet.genesis(config.validators());
      chain.session.genesis(config.sessionKeys());
    }
    if (config.sudoKey() instanceof Option.Some<AccountId>(AccountId key)) {
      chain.sudo.genesis(key);
    }
    for (Pallet<?, ?> pallet : chain.table.pallets()) {
      putStorageVersion(pallet);
    }
    if (!host.storageExists(CODE.toArray())) {
      host.storageSet(CODE.toArray(), nativeMarker());
    }
    return Result.ok(Unit.UNIT);
  }

  private void putStorageVersion(Pallet<?, ?> pallet) {
    ScaleWriter key = new ScaleWriter();
    key.raw(host.twox128(Utf8.encode(pallet.id().name())));
    key.raw(host.twox128(STORAGE_VERSION.toArray()));
    host.storageSet(key.toBytes(), Scale.U16.toBytes(pallet.storageVersion()));
  }

  private static byte[] nativeMarker() {
    ScaleWriter marker = new ScaleWriter();
    marker.raw(NATIVE_MARKER);
    RuntimeVersionCodec.CODEC.encode(Versions.RUNTIME, marker);
    return marker.toBytes();
  }
}
