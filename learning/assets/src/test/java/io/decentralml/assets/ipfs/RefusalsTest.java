package io.decentralml.assets.ipfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.assets.StoreException;
import io.decentralml.assets.StoreFullException;
import io.decentralml.assets.StoreUnreachableException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private static final Refusals REFUSALS =
      new Refusals(
          "the place", "set the key", InstantSource.fixed(Instant.parse("1994-11-06T08:49:30Z")));

  private static StoreException of(int status, String retryAfter, String body) {
    Map<String, List<String>> headers =
        retryAfter.isEmpty() ? Map.of() : Map.of("Retry-After", List.of(retryAfter));
    return REFUSALS.of(status, HttpHeaders.of(headers, (_, _) -> true), body);
  }

  private static Optional<Duration> retryAfter(String text) {
    StoreException refusal = of(503, text, "");
    assertThat(refusal).isInstanceOf(StoreUnreachableException.class);
    return refusal instanceof StoreUnreachableException later
        ? later.retryAfter()
        : Optional.empty();
  }

  @Test
  void retryAfter_secondsOrDate_isUnderstood() {
    assertThat(retryAfter("120")).contains(Duration.ofMinutes(2));
    // The date is RFC 9110's example.
    assertThat(retryAfter("Sun, 06 Nov 1994 08:49:37 GMT")).contains(Duration.ofSeconds(7));
    assertThat(retryAfter("Sun, 06 Nov 1994 08:49:00 GMT")).contains(Duration.ZERO);
    assertThat(retryAfter("soon")).isEmpty();
    assertThat(retryAfter("99999999999999999999")).isEmpty();
    assertThat(retryAfter("")).isEmpty();
  }

  @Test
  void of_otherRefusals_areNotWorthAnotherAttempt() {
    assertThat(of(400, "", "{\"Message\":\"invalid path\"}"))
        .isNotInstanceOf(StoreUnreachableException.class)
        .hasMessageContaining("invalid path");
    assertThat(of(402, "", "")).isInstanceOf(StoreFullException.class);
  }

  @Test
  void of_longAnswer_isCutAndKeptOnALine() {
    StoreException refusal = of(400, "", "a\nb".repeat(10_000));

    assertThat(String.valueOf(refusal.getMessage())).hasSizeLessThan(500).doesNotContain("\n");
  }
}
