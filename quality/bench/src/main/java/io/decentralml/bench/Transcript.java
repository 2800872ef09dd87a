package io.decentralml.bench;

import io.decentralml.runtimeapi.ForwardingHostFunctions;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.ScaleWriter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a host answers, so that another engine can run the same call without a host: a
 * line for each answer, {@code number N}, or {@code bytes HEX} as a module finds them in its
 * memory.
 */
final class Transcript extends ForwardingHostFunctions {
  private final StringBuilder out;

  Transcript(HostFunctions host, StringBuilder out) {
    super(host);
    this.out = out;
  }

  private byte[] bytes(byte[] answer) {
    out.append("bytes ").append(HexFormat.of().formatHex(answer)).append('\n');
    return answer;
  }

  private byte @Nullable [] option(byte @Nullable [] answer) {
    ScaleWriter written = new ScaleWriter();
    written.bool(answer != null);
    if (answer != null) {
      written.lengthPrefixedBytes(answer);
    }
    byte[] _ = bytes(written.toBytes());
    return answer;
  }

  private boolean number(boolean answer) {
    out.append("number ").append(answer ? 1 : 0).append('\n');
    return answer;
  }

  @Override
  public byte @Nullable [] storageGet(byte[] key) {
    return option(super.storageGet(key));
  }

  @Override
  public boolean storageExists(byte[] key) {
    return number(super.storageExists(key));
  }

  @Override
  public ClearPrefixResult storageClearPrefix(byte[] prefix, int limit) {
    ClearPrefixResult answer = super.storageClearPrefix(prefix, limit);
    ScaleWriter written = new ScaleWriter();
    written.u8(answer.outcome() == ClearPrefixOutcome.ALL_REMOVED ? 0 : 1);
    written.u32(answer.removed());
    byte[] _ = bytes(written.toBytes());
    return answer;
  }

  @Override
  public byte @Nullable [] storageNextKey(byte[] key) {
    return option(super.storageNextKey(key));
  }

  @Override
  public byte[] storageRoot(int stateVersion) {
    return bytes(super.storageRoot(stateVersion));
  }

  @Override
  public byte[] blake2b128(byte[] data) {
    return bytes(super.blake2b128(data));
  }

  @Override
  public byte[] blake2b256(byte[] data) {
    return bytes(super.blake2b256(data));
  }

  @Override
  public byte[] twox64(byte[] data) {
    return bytes(super.twox64(data));
  }

  @Override
  public byte[] twox128(byte[] data) {
    return bytes(super.twox128(data));
  }

  @Override
  public byte[] twox256(byte[] data) {
    return bytes(super.twox256(data));
  }

  @Override
  public byte[] orderedTrieRoot(byte[][] values, int stateVersion) {
    return bytes(super.orderedTrieRoot(values, stateVersion));
  }

  @Override
  public boolean sr25519Verify(byte[] signature, byte[] message, byte[] publicKey) {
    return number(super.sr25519Verify(signature, message, publicKey));
  }

  @Override
  public byte[] sr25519Generate(byte[] keyType, byte @Nullable [] seed) {
    return bytes(super.sr25519Generate(keyType, seed));
  }

  @Override
  public byte[] ed25519Generate(byte[] keyType, byte @Nullable [] seed) {
    return bytes(super.ed25519Generate(keyType, seed));
  }
}
