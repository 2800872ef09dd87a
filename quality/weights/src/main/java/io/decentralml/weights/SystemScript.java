package io.decentralml.weights;

import static io.decentralml.weights.CostClass.SUDO;
import static io.decentralml.weights.CostClass.SYSTEM;

import io.decentralml.frame.system.KeyValue;
import io.decentralml.frame.system.SystemCall;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.scale.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the calls of System and Sudo. Those that bring a new runtime are left out: their weight
 * is a policy.
 */
final class SystemScript {
  private static final String PREFIX = "measured ";
  private static final int MANY_BYTES = 100_000;
  private static final int MANY_ITEMS = 100;

  private SystemScript() {}

  static void measure(Workbench bench) {
    bench.growing(SYSTEM, "REMARK", bench.root(), 0, MANY_BYTES, SystemScript::remark);
    bench.growing(
        SYSTEM,
        "REMARK_WITH_EVENT",
        bench.root(),
        0,
        MANY_BYTES,
        length -> Calls.of(new SystemCall.RemarkWithEvent(Calls.bytes(length))));
    bench.byRoot(SYSTEM, "SET_HEAP_PAGES", Calls.of(new SystemCall.SetHeapPages(64)));
    bench.growingByRoot(SYSTEM, "SET_STORAGE", 1, MANY_ITEMS, SystemScript::setting);
    bench.apply(bench.root(), Workbench.sudo(setting(MANY_ITEMS)));
    bench.pass(1);
    bench.growingByRoot(
        SYSTEM, "KILL_STORAGE", 1, MANY_ITEMS, n -> Calls.of(new SystemCall.KillStorage(keys(n))));
    bench.growingByRoot(
        SYSTEM,
        "KILL_PREFIX",
        1,
        MANY_ITEMS,
        n -> Calls.of(new SystemCall.KillPrefix(Bytes.utf8(PREFIX), n)));
    bench.byRoot(
        SYSTEM, "AUTHORIZE_UPGRADE", Calls.of(new SystemCall.AuthorizeUpgrade(Hash256.ZERO)));
    measureSudo(bench);
  }

  private static void measureSudo(Workbench bench) {
    byte[] nothing = remark(0);
    byte[] alice = MultiAddress.CODEC.toBytes(Calls.address(bench.root()));
    bench.signed(SUDO, "SUDO", bench.root(), Workbench.sudo(nothing));
    bench.signed(SUDO, "SUDO_AS", bench.root(), Calls.of(SUDO, 3, alice, nothing));
    bench.signed(SUDO, "SET_KEY", bench.root(), Calls.of(SUDO, 2, alice));
    bench.unapplied(SUDO, "REMOVE_KEY", bench.root(), Calls.of(SUDO, 4));
  }

  private static byte[] remark(int length) {
    return Calls.of(new SystemCall.Remark(Calls.bytes(length)));
  }

  private static List<Bytes> keys(int count) {
    List<Bytes> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      keys.add(Bytes.utf8(PREFIX + i));
    }
    return keys;
  }

  private static byte[] setting(int count) {
    return Calls.of(
        new SystemCall.SetStorage(
            keys(count).stream().map(each -> new KeyValue(each, Calls.bytes(32))).toList()));
  }
}
