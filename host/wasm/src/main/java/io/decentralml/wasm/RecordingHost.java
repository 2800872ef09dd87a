package io.decentralml.wasm;

import io.decentralml.runtimeapi.ForwardingHostFunctions;
import io.decentralml.runtimeapi.HostFunctions;
import java.nio.charset.StandardCharsets;

/** Passes everything on, and remembers a digest of all that changed the state, in order. */
final class RecordingHost extends ForwardingHostFunctions {
  private long changes;
  private int openTransactions;

  RecordingHost(HostFunctions host) {
    super(host);
  }

  /** Equal for equal changes; different, but for one case in 2^64, for different ones. */
  long changes() {
    return changes;
  }

  /** Undoes what stands in transactions that a trap left open. */
  void rollbackOpenTransactions() {
    while (openTransactions > 0) {
      storageRollbackTransaction();
    }
  }

  private void note(String change, byte[]... what) {
    long mixed = changes * 31 + change.hashCode();
    for (byte[] each : what) {
      for (byte one : each) {
        mixed = (mixed ^ one) * 0x9e3779b97f4a7c15L;
        mixed ^= mixed >>> 29;
      }
      mixed = (mixed ^ each.length) * 0xbf58476d1ce4e5b9L;
    }
    changes = mixed;
  }

  @Override
  public void storageSet(byte[] key, byte[] value) {
    note("set", key, value);
    super.storageSet(key, value);
  }

  @Override
  public void storageClear(byte[] key) {
    note("clear", key);
    super.storageClear(key);
  }

  @Override
  public ClearPrefixResult storageClearPrefix(byte[] prefix, int limit) {
    note("clear prefix", prefix, Integer.toString(limit).getBytes(StandardCharsets.US_ASCII));
    return super.storageClearPrefix(prefix, limit);
  }

  @Override
  public void storageAppend(byte[] key, byte[] item) {
    note("append", key, item);
    super.storageAppend(key, item);
  }

  @Override
  public void storageStartTransaction() {
    note("start");
    openTransactions++;
    super.storageStartTransaction();
  }

  @Override
  public void storageRollbackTransaction() {
    note("rollback");
    openTransactions--;
    super.storageRollbackTransaction();
  }

  @Override
  public void storageCommitTransaction() {
    note("commit");
    openTransactions--;
    super.storageCommitTransaction();
  }
}
