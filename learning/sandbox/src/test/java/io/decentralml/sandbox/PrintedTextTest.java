package io.decentralml.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedTextTest {
  @Test
  void text_little_isWhole() {
    assertThat(printed("one\n", "two\n").text()).isEqualTo("one\ntwo\n");
  }

  @Test
  void text_much_hasBothEnds() {
    String middle = "x".repeat(PrintedText.KEPT);
    PrintedText printed = printed("begin", middle, middle, "end");
    assertThat(printed.text()).startsWith("begin").endsWith("end").contains("bytes left out");
    assertThat(printed.text().length()).isLessThan(2 * PrintedText.KEPT + 100);
    assertThat(printed.total()).isEqualTo(2L * PrintedText.KEPT + 8);
  }

  @Test
  void text_controlSequences_areReplaced() {
    assertThat(printed("\u001b]0;title\u0007\u009b1m\ttab").text())
        .isEqualTo("\ufffd]0;title\ufffd\ufffd1m\ttab");
  }

  @Test
  void counters_ofProc_areByProtocolAndName() {
    assertThat(
            InsideView.counters(
                List.of("Ip: InReceives OutNoRoutes", "Ip: 7 2", "Tcp: ActiveOpens", "Tcp: 1")))
        .containsEntry("Ip:OutNoRoutes", 2L)
        .containsEntry("Tcp:ActiveOpens", 1L);
  }

  private static PrintedText printed(String... parts) {
    PrintedText printed = new PrintedText();
    for (String each : parts) {
      byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
      printed.add(bytes, bytes.length);
    }
    return printed;
  }
}
