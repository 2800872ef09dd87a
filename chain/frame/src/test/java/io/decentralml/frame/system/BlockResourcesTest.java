package io.decentralml.frame.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchClass;
import io.decentralml.frame.DispatchInfo;
import io.decentralml.frame.MockRuntime;
import io.decentralml.frame.Pays;
import io.decentralml.primitives.Weight;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.scale.Option;
import org.junit.jupiter.api.Test;

class BlockResourcesTest {
  private static final long SECOND = 1_000_000_000_000L;
  private static final TransactionValidity EXHAUSTED =
      TransactionValidity.invalid(new InvalidTransaction.ExhaustsResources());

  private final MockRuntime chain = new MockRuntime();
  private final BlockResources resources = chain.system().resources();

  private static DispatchInfo info(DispatchClass dispatchClass, long refTime) {
    return new DispatchInfo(new Weight(refTime, 0), dispatchClass, Pays.YES);
  }

  /** As the solochain template's metadata has them. */
  @Test
  void sensible_templateNumbers_giveTemplateLimits() {
    BlockWeights weights =
        BlockWeights.sensible(
            new Weight(431_614_000, 0), new Weight(108_157_000, 0), new Weight(2 * SECOND, -1));

    WeightLimits normal = weights.of(DispatchClass.NORMAL);
    assertThat(normal.maxTotal())
        .isEqualTo(
            Option.some(
                new Weight(1_500_000_000_000L, Long.parseUnsignedLong("13835058055282163711"))));
    assertThat(normal.maxExtrinsic())
        .isEqualTo(
            Option.some(
                new Weight(1_299_891_843_000L, Long.parseUnsignedLong("11990383647911208550"))));
    WeightLimits operational = weights.of(DispatchClass.OPERATIONAL);
    assertThat(operational.reserved())
        .isEqualTo(Option.some(new Weight(500_000_000_000L, 4_611_686_018_427_387_904L)));
    assertThat(weights.of(DispatchClass.MANDATORY).maxTotal()).isEqualTo(Option.none());
  }

  @Test
  void check_tooHeavyOrTooLong_isRefused() {
    assertThat(resources.check(info(DispatchClass.NORMAL, SECOND), 100))
        .isEqualTo(TransactionValidity.VALID);
    assertThat(resources.check(info(DispatchClass.NORMAL, 2 * SECOND), 100)).isEqualTo(EXHAUSTED);
    assertThat(resources.check(info(DispatchClass.NORMAL, 1), 3001)).isEqualTo(EXHAUSTED);
    assertThat(resources.check(info(DispatchClass.OPERATIONAL, 1), 3001))
        .isEqualTo(TransactionValidity.VALID);
  }

  @Test
  void consume_normalShareUsedUp_leavesRoomForOperationalOnly() {
    assertThat(resources.consume(info(DispatchClass.NORMAL, SECOND), 100))
        .isEqualTo(TransactionValidity.VALID);
    byte[] before = chain.host().storageRoot(1);

    assertThat(resources.consume(info(DispatchClass.NORMAL, SECOND), 100)).isEqualTo(EXHAUSTED);

    assertThat(chain.host().storageRoot(1)).isEqualTo(before);
    assertThat(resources.consume(info(DispatchClass.OPERATIONAL, SECOND / 2), 100))
        .isEqualTo(TransactionValidity.VALID);
  }

  @Test
  void consume_lengths_addUp() {
    assertThat(resources.consume(info(DispatchClass.NORMAL, 1), 2000))
        .isEqualTo(TransactionValidity.VALID);

    assertThat(resources.consume(info(DispatchClass.NORMAL, 1), 1001)).isEqualTo(EXHAUSTED);
    assertThat(resources.consume(info(DispatchClass.NORMAL, 1), 1000))
        .isEqualTo(TransactionValidity.VALID);
  }

  @Test
  void refund_unusedWeight_makesRoom() {
    DispatchInfo heavy = info(DispatchClass.NORMAL, SECOND);
    assertThat(resources.consume(heavy, 100)).isEqualTo(TransactionValidity.VALID);

    resources.refund(heavy, new Weight(1, 0));

    assertThat(resources.consume(heavy, 100)).isEqualTo(TransactionValidity.VALID);
  }

  @Test
  void consume_mandatory_isNeverTooHeavy() {
    assertThat(resources.consume(info(DispatchClass.MANDATORY, 3 * SECOND), 100))
        .isEqualTo(TransactionValidity.VALID);
  }
}
