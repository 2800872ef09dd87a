package io.decentralml.runtimewasm;

import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * The host functions of a Polkadot host. Every array is made before the first {@link Span}, since
 * making one may move the others.
 */
final class WasmHost implements HostFunctions {
  private static final int HASH = 32;

  /** What is in SCALE's {@code Option<Vec<u8>>}, which the host allocated. */
  private static byte @Nullable [] optional(long span) {
    ScaleReader in = new ScaleReader(Span.take(span));
    return in.bool() ? in.lengthPrefixedBytes() : null;
  }

  @Override
  public byte @Nullable [] storageGet(byte[] key) {
    return optional(HostImports.storageGet(Span.of(key)));
  }

  @Override
  public void storageSet(byte[] key, byte[] value) {
    HostImports.storageSet(Span.of(key), Span.of(value));
  }

  @Override
  public void storageClear(byte[] key) {
    HostImports.storageClear(Span.of(key));
  }

  @Override
  public boolean storageExists(byte[] key) {
    return HostImports.storageExists(Span.of(key)) != 0;
  }

  @Override
  public ClearPrefixResult storageClearPrefix(byte[] prefix, int limit) {
    ScaleWriter out = new ScaleWriter();
    out.bool(limit >= 0);
    if (limit >= 0) {
      out.u32(limit);
    }
    byte[] most = out.toBytes();
    byte[] answer = Span.take(HostImports.storageClearPrefix(Span.of(prefix), Span.of(most)));
    ScaleReader in = new ScaleReader(answer);
    ClearPrefixOutcome outcome =
        in.u8() == 0 ? ClearPrefixOutcome.ALL_REMOVED : ClearPrefixOutcome.SOME_REMAINING;
    return new ClearPrefixResult(in.u32(), outcome);
  }

  @Override
  public void storageAppend(byte[] key, byte[] item) {
    HostImports.storageAppend(Span.of(key), Span.of(item));
  }

  @Override
  public byte @Nullable [] storageNextKey(byte[] key) {
    return optional(HostImports.storageNextKey(Span.of(key)));
  }

  @Override
  public byte[] storageRoot(int stateVersion) {
    return Span.take(HostImports.storageRoot(stateVersion));
  }

  @Override
  public void storageStartTransaction() {
    HostImports.startTransaction();
  }

  @Override
  public void storageRollbackTransaction() {
    HostImports.rollbackTransaction();
  }

  @Override
  public void storageCommitTransaction() {
    HostImports.commitTransaction();
  }

  @Override
  public byte[] blake2b128(byte[] data) {
    return Span.take(HostImports.blake2b128(Span.of(data)), 16);
  }

  @Override
  public byte[] blake2b256(byte[] data) {
    return Span.take(HostImports.blake2b256(Span.of(data)), HASH);
  }

  @Override
  public byte[] twox64(byte[] data) {
    return Span.take(HostImports.twox64(Span.of(data)), 8);
  }

  @Override
  public byte[] twox128(byte[] data) {
    return Span.take(HostImports.twox128(Span.of(data)), 16);
  }

  @Override
  public byte[] twox256(byte[] data) {
    return Span.take(HostImports.twox256(Span.of(data)), HASH);
  }

  @Override
  public byte[] keccak256(byte[] data) {
    return Span.take(HostImports.keccak256(Span.of(data)), HASH);
  }

  @Override
  public byte[] sha256(byte[] data) {
    return Span.take(HostImports.sha256(Span.of(data)), HASH);
  }

  @Override
  public byte[] orderedTrieRoot(byte[][] values, int stateVersion) {
    ScaleWriter list = new ScaleWriter();
    list.compactU32(values.length);
    for (byte[] value : values) {
      list.lengthPrefixedBytes(value);
    }
    return Span.take(HostImports.orderedRoot(Span.of(list.toBytes()), stateVersion), HASH);
  }

  @Override
  public boolean sr25519Verify(byte[] signature, byte[] message, byte[] publicKey) {
    return HostImports.sr25519Verify(
            Span.address(signature), Span.of(message), Span.address(publicKey))
        != 0;
  }

  @Override
  public boolean ed25519Verify(byte[] signature, byte[] message, byte[] publicKey) {
    return HostImports.ed25519Verify(
            Span.address(signature), Span.of(message), Span.address(publicKey))
        != 0;
  }

  /** The host answers {@code Result<[u8; 33], error>}. */
  @Override
  public byte @Nullable [] secp256k1RecoverCompressed(byte[] signature, byte[] hash) {
    byte[] answer =
        Span.take(HostImports.secp256k1Recover(Span.address(signature), Span.address(hash)));
    ScaleReader in = new ScaleReader(answer);
    return in.u8() == 0 ? in.bytes(33) : null;
  }

  private static byte[] seed(byte @Nullable [] seed) {
    ScaleWriter out = new ScaleWriter();
    out.bool(seed != null);
    if (seed != null) {
      out.lengthPrefixedBytes(seed);
    }
    return out.toBytes();
  }

  @Override
  public byte[] sr25519Generate(byte[] keyType, byte @Nullable [] seed) {
    byte[] option = seed(seed);
    int key = HostImports.sr25519Generate(Span.address(keyType), Span.of(option));
    return Span.take(key, HASH);
  }

  @Override
  public byte[] ed25519Generate(byte[] keyType, byte @Nullable [] seed) {
    byte[] option = seed(seed);
    int key = HostImports.ed25519Generate(Span.address(keyType), Span.of(option));
    return Span.take(key, HASH);
  }

  @Override
  public byte @Nullable [] runtimeVersion(byte[] code) {
    return optional(HostImports.runtimeVersion(Span.of(code)));
  }

  @Override
  public void log(LogLevel level, String target, String message) {
    int number =
        switch (level) {
          case ERROR -> 0;
          case WARN -> 1;
          case INFO -> 2;
          case DEBUG -> 3;
          case TRACE -> 4;
        };
    byte[] from = Utf8.encode(target);
    byte[] text = Utf8.encode(message);
    HostImports.log(number, Span.of(from), Span.of(text));
  }
}
