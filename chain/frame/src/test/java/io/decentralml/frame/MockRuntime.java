package io.decentralml.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.system.BlockLength;
import io.decentralml.frame.system.BlockWeights;
import io.decentralml.frame.system.RuntimeDbWeight;
import io.decentralml.frame.system.SystemConfig;
import io.decentralml.frame.system.SystemPallet;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.ApiVersions;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.MemoryHost;
import io.decentralml.scale.Codec;
import io.decentralml.scale.ScaleReader;
import io.decentralml.testkit.Hex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A runtime for tests of pallets: the System pallet over a host in memory, in block 1; add the
 * pallets under test to its table.
 */
public final class MockRuntime {
  /** Limits of a block and a version, as a small chain has them. */
  public static final SystemConfig CONFIG =
      new SystemConfig(
          BlockWeights.sensible(
              new Weight(400_000_000L, 0),
              new Weight(100_000_000L, 0),
              new Weight(2_000_000_000_000L, -1)),
          BlockLength.ofBytes(4000),
          10,
          new RuntimeDbWeight(25_000_000, 100_000_000),
          new RuntimeVersion("test", "test", 1, 100, 1, new ApiVersions(List.of()), 1, (byte) 1),
          42);

  private static final byte[] EVENTS =
      Hex.bytes("26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7");

  private final MemoryHost host = new MemoryHost();
  private final PalletTable table = new PalletTable("test_runtime");
  private final SystemPallet system =
      table.add(SystemPallet.of(new PalletId("System", 0), host, CONFIG, table.event()));

  /** A chain with its first block begun. */
  public MockRuntime() {
    system.block().genesis();
    enter(1);
  }

  /** Begins block {@code number}, whatever block there is now. */
  public void enter(int number) {
    system.block().resetEvents();
    system.block().initialize(BlockNumber.of(number), hash(number - 1), Digest.EMPTY);
    system.block().noteInitialized(Weight.ZERO);
  }

  /** A made-up hash of block {@code number}. */
  public static Hash256 hash(int number) {
    byte[] bytes = new byte[Hash256.LENGTH];
    Arrays.fill(bytes, (byte) (number + 100));
    return Hash256.of(bytes);
  }

  /** The account whose bytes are all {@code number}. */
  public static AccountId account(int number) {
    byte[] bytes = new byte[AccountId.LENGTH];
    Arrays.fill(bytes, (byte) number);
    return AccountId.of(bytes);
  }

  /** The host. */
  public MemoryHost host() {
    return host;
  }

  /** The pallets; those under test are to be added. */
  public PalletTable table() {
    return table;
  }

  /** The System pallet. */
  public SystemPallet system() {
    return system;
  }

  /** Runs {@code call} as the executive does: what a failed call wrote is undone. */
  public <C extends Call> DispatchResult dispatch(Pallet<C, ?> pallet, Origin origin, C call) {
    return new RuntimeCall<>(pallet, call).dispatch(host, origin);
  }

  /**
   * Checks that {@code call} fails with {@code error} by itself, without having written anything.
   */
  public <C extends Call> void assertNoChange(
      DispatchResult error, Pallet<C, ?> pallet, Origin origin, C call) {
    byte[] before = host.storageRoot(1);
    assertThat(pallet.dispatch(origin, call)).isEqualTo(error);
    assertThat(host.storageRoot(1)).isEqualTo(before);
  }

  /**
   * Checks that exactly {@code events} of {@code pallet} were recorded in this block, as of the
   * first extrinsic.
   */
  public <E> void assertEvents(Pallet<?, E> pallet, Codec<E> codec, List<E> events) {
    byte[] stored = host.storageGet(EVENTS);
    ScaleReader in = new ScaleReader(stored == null ? new byte[1] : stored);
    int count = in.compactU32();
    List<E> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      assertThat(in.u8()).as("phase").isZero();
      assertThat(in.u32()).as("extrinsic").isZero();
      assertThat(in.u8()).as("pallet").isEqualTo(pallet.id().index());
      E event = codec.decode(in);
      assertThat(event).isNotNull();
      found.add(event);
      assertThat(in.compactU32()).as("topics").isZero();
    }
    assertThat(found).isEqualTo(events);
    assertThat(in.remaining()).isZero();
  }
}
