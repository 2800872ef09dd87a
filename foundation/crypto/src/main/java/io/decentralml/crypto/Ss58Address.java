package io.decentralml.crypto;

import java.util.Arrays;

/**
 * An account and the network it is written for.
 *
 * @param prefix the network, from 0 to 16383
 * @param accountId 32 bytes
 */
// The array is a value here: copied in and out, compared and hashed by its bytes.
@SuppressWarnings("ArrayRecordComponent")
public record Ss58Address(int prefix, byte[] accountId) {
  /** Checks the parts and takes a copy. */
  public Ss58Address {
    Ss58.requirePrefix(prefix);
    if (accountId.length != Ss58.ACCOUNT_BYTES) {
      throw new IllegalArgumentException("an account has 32 bytes, not " + accountId.length);
    }
    accountId = accountId.clone();
  }

  @Override
  public byte[] accountId() {
    return accountId.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ss58Address that
        && prefix == that.prefix
        && Arrays.equals(accountId, that.accountId);
  }

  @Override
  public int hashCode() {
    return 31 * prefix + Arrays.hashCode(accountId);
  }

  /** The address itself. */
  @Override
  public String toString() {
    return Ss58.encode(prefix, accountId);
  }
}
