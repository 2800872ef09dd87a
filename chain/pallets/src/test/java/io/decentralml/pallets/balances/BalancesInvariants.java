package io.decentralml.pallets.balances;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.system.AccountInfo;
import io.decentralml.frame.system.AccountInfoCodec;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BalanceCodec;
import io.decentralml.runtimeapi.MemoryHost;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Scale;
import io.decentralml.scale.TypeShape;
import io.decentralml.testkit.Hex;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * What is true of money after every call: each planck of the total issuance is in an account, what
 * is reserved is what the holds add up to, and the reference counters say so. Reads raw storage, so
 * it serves any runtime with the pallets System and Balances.
 */
public final class BalancesInvariants {
  private static final Bytes ACCOUNTS =
      Bytes.wrap(Hex.bytes("26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9"));
  private static final Bytes TOTAL_ISSUANCE =
      Bytes.wrap(Hex.bytes("c2261276cc9d1f8598ea4b6a74b15c2f57c875e4cff74148e4628f264b974c80"));
  private static final Codec<List<IdAmount>> HOLDS =
      Scale.list(IdAmount.codec(() -> TypeShape.UNIT, "reason"));

  private BalancesInvariants() {}

  /** Checks the whole state of {@code host}; accounts live on from {@code existentialDeposit}. */
  public static void check(MemoryHost host, Balance existentialDeposit) {
    BigInteger sum = BigInteger.ZERO;
    NavigableMap<Bytes, Bytes> state = host.state();
    for (Map.Entry<Bytes, Bytes> entry : state.tailMap(ACCOUNTS).entrySet()) {
      if (!entry.getKey().toHex().startsWith(ACCOUNTS.toHex())) {
        break;
      }
      AccountInfo info = decoded(AccountInfoCodec.CODEC, entry.getValue());
      Bytes account = last32(entry.getKey());
      assertAccount(host, account, info, existentialDeposit);
      sum = sum.add(plancks(info.data().free())).add(plancks(info.data().reserved()));
    }
    Bytes issuance = state.getOrDefault(TOTAL_ISSUANCE, Bytes.wrap(new byte[16]));
    assertThat(plancks(decoded(BalanceCodec.CODEC, issuance)))
        .as("total issuance is the sum of all accounts")
        .isEqualTo(sum);
  }

  private static void assertAccount(
      MemoryHost host, Bytes account, AccountInfo info, Balance existentialDeposit) {
    BigInteger held = BigInteger.ZERO;
    for (IdAmount hold : holds(host, account)) {
      assertThat(hold.amount().isZero()).as("hold of nothing at %s", account).isFalse();
      held = held.add(plancks(hold.amount()));
    }
    assertThat(held).as("holds of %s", account).isEqualTo(plancks(info.data().reserved()));
    assertThat(info.exists()).as("existence of %s", account).isTrue();
    boolean provides = info.data().free().compareTo(existentialDeposit) >= 0;
    if (provides) {
      assertThat(info.providers()).as("providers of %s", account).isPositive();
    }
    if (!info.data().reserved().isZero()) {
      assertThat(info.consumers()).as("consumers of %s", account).isPositive();
    } else {
      assertThat(provides || info.data().free().isZero()).as("dust of %s", account).isTrue();
    }
  }

  private static List<IdAmount> holds(MemoryHost host, Bytes account) {
    byte[] prefix =
        Hex.bytes(
            Hex.text(host.twox128(Bytes.utf8("Balances").toArray()))
                + Hex.text(host.twox128(Bytes.utf8("Holds").toArray()))
                + Hex.text(host.blake2b128(account.toArray()))
                + Hex.text(account.toArray()));
    byte[] stored = host.storageGet(prefix);
    return stored == null ? List.of() : decoded(HOLDS, Bytes.wrap(stored));
  }

  private static Bytes last32(Bytes key) {
    byte[] all = key.toArray();
    byte[] account = new byte[32];
    System.arraycopy(all, all.length - 32, account, 0, 32);
    return Bytes.wrap(account);
  }

  private static <T> T decoded(Codec<T> codec, Bytes bytes) {
    if (codec.fromBytes(bytes.toArray()) instanceof Decoded.Value<T>(T value)) {
      return value;
    }
    throw new AssertionError("does not decode: " + bytes);
  }

  private static BigInteger plancks(Balance balance) {
    return new BigInteger(balance.toString());
  }
}
