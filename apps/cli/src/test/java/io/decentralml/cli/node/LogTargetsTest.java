package io.decentralml.cli.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogTargetsTest {
  @AfterEach
  void quiet() {
    LogTargets.apply("warn");
  }

  @Test
  void apply_levelAlone_concernsTheWholeNode() {
    LogTargets.apply("debug");
    assertThat(LoggerFactory.getLogger("node").isDebugEnabled()).isTrue();
    assertThat(LoggerFactory.getLogger("rpc").isDebugEnabled()).isTrue();
  }

  @Test
  void apply_target_leavesTheOthersAlone() {
    LogTargets.standard();
    LogTargets.apply("rpc=trace");
    assertThat(LoggerFactory.getLogger("rpc").isTraceEnabled()).isTrue();
    assertThat(LoggerFactory.getLogger("node").isInfoEnabled()).isTrue();
    assertThat(LoggerFactory.getLogger("node").isDebugEnabled()).isFalse();
  }

  @Test
  void apply_unknownLevel_namesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogTargets.apply("node=loud"))
        .withMessageContaining("loud");
  }
}
