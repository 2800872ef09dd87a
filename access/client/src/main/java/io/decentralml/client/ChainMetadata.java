package io.decentralml.client;

import io.decentralml.crypto.Blake2b;
import io.decentralml.crypto.Twox;
import io.decentralml.metadata.ConstantMetadata;
import io.decentralml.metadata.DynamicCodec;
import io.decentralml.metadata.PalletMetadata;
import io.decentralml.metadata.RuntimeMetadata;
import io.decentralml.metadata.StorageEntryMetadata;
import io.decentralml.metadata.StorageEntryType;
import io.decentralml.metadata.StorageHasher;
import io.decentralml.metadata.StorageMetadata;
import io.decentralml.metadata.TypeCase;
import io.decentralml.metadata.TypeDefinition;
import io.decentralml.metadata.TypeField;
import io.decentralml.metadata.TypeId;
import io.decentralml.metadata.TypeInfo;
import io.decentralml.metadata.Value;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one version of a runtime offers, and how its calls, keys and values are written. Immutable.
 */
public final class ChainMetadata {
  private static final int ANY_SUBSTRATE_CHAIN = 42;

  private final RuntimeMetadata metadata;
  private final DynamicCodec codec;

  /** A view of {@code metadata}. */
  public ChainMetadata(RuntimeMetadata metadata) {
    this.metadata = metadata;
    this.codec = new DynamicCodec(metadata.types());
  }

  /** The metadata itself. */
  public RuntimeMetadata runtime() {
    return metadata;
  }

  private PalletMetadata pallet(String name) {
    if (metadata.pallet(name) instanceof Option.Some<PalletMetadata>(PalletMetadata pallet)) {
      return pallet;
    }
    throw new IllegalArgumentException(
        "this chain has no pallet "
            + name
            + "; it has "
            + metadata.pallets().stream().map(PalletMetadata::name).toList());
  }

  /**
   * A call with {@code arguments} by name; options that are not named are none.
   *
   * @throws IllegalArgumentException if there is no such call, or an argument does not fit
   */
  public Call call(String palletName, String name, Map<String, ?> arguments) {
    PalletMetadata pallet = pallet(palletName);
    if (!(pallet.calls() instanceof Option.Some<TypeId>(TypeId calls))) {
      throw new IllegalArgumentException("the pallet " + palletName + " has no calls");
    }
    Map<String, Object> complete = new LinkedHashMap<>(arguments);
    for (TypeCase each : cases(calls)) {
      if (each.name().equals(name)) {
        addAbsentOptions(each.fields(), complete);
      }
    }
    ScaleWriter out = new ScaleWriter();
    out.u8(pallet.index());
    codec.encode(calls, new Value.Variant(name, Value.of(complete)), out);
    return new Call(palletName, name, Bytes.wrap(out.toBytes()));
  }

  private void addAbsentOptions(List<TypeField> fields, Map<String, Object> arguments) {
    for (TypeField each : fields) {
      if (metadata.types().find(each.type()) instanceof Option.Some<TypeInfo>(TypeInfo type)
          && type.fullName().equals("Option")) {
        arguments.putIfAbsent(each.name().orElse(""), Value.variant("None"));
      }
    }
  }

  private List<TypeCase> cases(TypeId id) {
    return metadata.types().find(id) instanceof Option.Some<TypeInfo>(TypeInfo type)
            && type.definition() instanceof TypeDefinition.Variant(List<TypeCase> cases)
        ? cases
        : List.of();
  }

  /**
   * The value of a constant.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public Value constant(String palletName, String name) {
    return switch (pallet(palletName).constant(name)) {
      case Option.Some<ConstantMetadata>(ConstantMetadata constant) ->
          codec.decode(constant.type(), constant.value()).orThrow();
      case Option.None<ConstantMetadata>() ->
          throw new IllegalArgumentException(
              "the pallet " + palletName + " has no constant " + name);
    };
  }

  /** The first byte of addresses; 42 where the chain does not say. */
  public int ss58Prefix() {
    return pallet("System").constant("SS58Prefix")
                instanceof Option.Some<ConstantMetadata>(ConstantMetadata constant)
            && codec.decode(constant.type(), constant.value()).orThrow()
                instanceof Value.Whole(BigInteger prefix)
        ? prefix.intValue()
        : ANY_SUBSTRATE_CHAIN;
  }

  StorageEntryMetadata storage(String palletName, String item) {
    if (pallet(palletName).storageEntry(item)
        instanceof Option.Some<StorageEntryMetadata>(StorageEntryMetadata entry)) {
      return entry;
    }
    throw new IllegalArgumentException("the pallet " + palletName + " has no storage " + item);
  }

  /** The full storage key of an item, or the prefix of all keys that begin with {@code keys}. */
  Bytes storageKey(String palletName, String item, List<Value> keys) {
    ScaleWriter out = new ScaleWriter();
    String prefix = storagePrefix(palletName);
    out.raw(Twox.twox128(Bytes.utf8(prefix).toArray()));
    out.raw(Twox.twox128(Bytes.utf8(item).toArray()));
    if (storage(palletName, item).type()
        instanceof StorageEntryType.Mapping(List<StorageHasher> hashers, TypeId key, _)) {
      List<TypeId> types = keyTypes(hashers, key);
      if (keys.size() > types.size()) {
        throw new IllegalArgumentException(
            palletName + "." + item + " has " + types.size() + " keys, not " + keys.size());
      }
      for (int i = 0; i < keys.size(); i++) {
        out.raw(hash(hashers.get(i), codec.encode(types.get(i), keys.get(i)).toArray()));
      }
    }
    return Bytes.wrap(out.toBytes());
  }

  private String storagePrefix(String palletName) {
    return switch (pallet(palletName).storage()) {
      case Option.Some<StorageMetadata>(StorageMetadata storage) -> storage.prefix();
      case Option.None<StorageMetadata>() -> palletName;
    };
  }

  /**
   * The keys of a map's entry, read back from its storage key; empty for hashers that cannot be
   * undone.
   */
  List<Value> keysOf(String palletName, String item, Bytes storageKey) {
    List<Value> keys = new ArrayList<>();
    if (storage(palletName, item).type()
        instanceof StorageEntryType.Mapping(List<StorageHasher> hashers, TypeId key, _)) {
      byte[] bytes = storageKey.toArray();
      ScaleReader in = new ScaleReader(bytes, 32, bytes.length);
      List<TypeId> types = keyTypes(hashers, key);
      for (int i = 0; i < hashers.size(); i++) {
        in.bytes(hashLength(hashers.get(i)));
        Value value = codec.decode(types.get(i), in);
        if (value == null) {
          return List.of();
        }
        keys.add(value);
      }
    }
    return keys;
  }

  private List<TypeId> keyTypes(List<StorageHasher> hashers, TypeId key) {
    if (hashers.size() == 1) {
      return List.of(key);
    }
    return metadata.types().find(key) instanceof Option.Some<TypeInfo>(TypeInfo type)
            && type.definition() instanceof TypeDefinition.Tuple(List<TypeId> items)
        ? items
        : List.of(key);
  }

  private static byte[] hash(StorageHasher hasher, byte[] key) {
    return switch (hasher) {
      case BLAKE2_128 -> Blake2b.hash128(key);
      case BLAKE2_256 -> Blake2b.hash256(key);
      case BLAKE2_128_CONCAT -> join(Blake2b.hash128(key), key);
      case TWOX_128 -> Twox.twox128(key);
      case TWOX_256 -> Twox.twox256(key);
      case TWOX_64_CONCAT -> join(Twox.twox64(key), key);
      case IDENTITY -> key;
    };
  }

  private static int hashLength(StorageHasher hasher) {
    return switch (hasher) {
      case BLAKE2_128, BLAKE2_128_CONCAT, TWOX_128 -> 16;
      case BLAKE2_256, TWOX_256 -> 32;
      case TWOX_64_CONCAT -> 8;
      case IDENTITY -> 0;
    };
  }

  private static byte[] join(byte[] left, byte[] right) {
    ScaleWriter out = new ScaleWriter(left.length + right.length);
    out.raw(left);
    out.raw(right);
    return out.toBytes();
  }

  /** The value of an item's bytes. */
  Value value(String palletName, String item, Bytes bytes) {
    TypeId type =
        switch (storage(palletName, item).type()) {
          case StorageEntryType.Plain(TypeId plain) -> plain;
          case StorageEntryType.Mapping(_, _, TypeId value) -> value;
        };
    return codec.decode(type, bytes).orThrow();
  }

  /**
   * What a dispatch error is called.
   *
   * @param name {@code Pallet.Error}, or the error's own name
   * @param docs what the metadata says of it
   */
  record ErrorName(String name, String docs) {}

  ErrorName errorName(Value dispatchError) {
    if (!(dispatchError instanceof Value.Variant(String kind, Value fields))) {
      return new ErrorName(dispatchError.toString(), "");
    }
    return kind.equals("Module") ? moduleError(fields) : new ErrorName(kind + detail(fields), "");
  }

  private static String detail(Value fields) {
    return fields instanceof Value.Sequence(List<Value> items)
            && items.size() == 1
            && items.getFirst() instanceof Value.Variant(String name, _)
        ? "." + name
        : "";
  }

  private ErrorName moduleError(Value fields) {
    Value module = fields instanceof Value.Sequence(List<Value> items) ? items.getFirst() : fields;
    if (!(module instanceof Value.Composite composite)
        || !(composite.get("index") instanceof Option.Some<Value>(Value.Whole(BigInteger index)))
        || !(composite.get("error") instanceof Option.Some<Value>(Value.Binary(Bytes error)))
        || error.length() == 0) {
      return new ErrorName("Module", fields.toString());
    }
    return metadata.pallet(index.intValue()) instanceof Option.Some<PalletMetadata>(var pallet)
        ? palletError(pallet, error.at(0))
        : new ErrorName("Module " + index, "error " + error);
  }

  private ErrorName palletError(PalletMetadata pallet, int index) {
    if (pallet.errors() instanceof Option.Some<TypeId>(TypeId errors)) {
      for (TypeCase each : cases(errors)) {
        if (each.index() == index) {
          return new ErrorName(pallet.name() + "." + each.name(), String.join(" ", each.docs()));
        }
      }
    }
    return new ErrorName(pallet.name() + "." + index, "");
  }
}
