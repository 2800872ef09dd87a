package io.decentralml.assets.ipfs;

import io.decentralml.assets.StoreAccessDeniedException;
import io.decentralml.assets.StoreException;
import io.decentralml.assets.StoreFullException;
import io.decentralml.assets.StoreUnreachableException;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer that is no success means.
 *
 * <p>Kubo answers what it cannot do with status 500 and {@code {"Message", "Code", "Type"}}; only
 * other servers before it mean by 500 that they have a bad moment.
 *
 * <p>Source: Kubo RPC API v0; RFC 9110 sections 10.2.3 and 15; RFC 4918 section 11.5; IPFS Pinning
 * Service API 1.0.0.
 *
 * @param place where the answer comes from, for messages
 * @param cure where its credentials come from, for messages
 * @param clock what time it is, for a date in {@code Retry-After}
 */
record Refusals(String place, String cure, InstantSource clock) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_SHOWN = 300;

  StoreException of(int status, HttpHeaders headers, String body) {
    String said = said(body);
    String answer = "HTTP " + status + (said.isEmpty() ? "" : ", " + said);
    return switch (status) {
      case 401, 403, 407 -> new StoreAccessDeniedException(place, answer, cure);
      case 404, 410 -> new MissingException(place + " has no such asset: " + answer);
      case 416 -> new OutOfRangeException(place + " refuses: " + answer);
      case 402, 413, 507 -> new StoreFullException(place, answer);
      case 408, 425, 429, 502, 503, 504 -> later(answer, headers);
      case 500 -> isKubos(body) ? refused(said) : later(answer, headers);
      default -> new StoreException(place + " refuses: " + answer);
    };
  }

  private StoreException refused(String said) {
    String words = said.toLowerCase(Locale.ROOT);
    if (words.contains("no space left") || words.contains("storage limit")) {
      return new StoreFullException(place, said);
    }
    boolean missing =
        words.contains("not found")
            || words.contains("could not find")
            || words.contains("deadline exceeded");
    return missing
        ? new MissingException(place + " has no such asset: " + said)
        : new StoreException(place + " refuses: " + said);
  }

  /** The place has nothing of the name it was asked for; the caller knows the name. */
  static final class MissingException extends StoreException {
    private static final long serialVersionUID = 1;

    MissingException(String message) {
      super(message);
    }
  }

  /** The place has fewer bytes than those before the ones it was asked for. */
  static final class OutOfRangeException extends StoreException {
    private static final long serialVersionUID = 1;

    OutOfRangeException(String message) {
      super(message);
    }
  }

  private StoreUnreachableException later(String answer, HttpHeaders headers) {
    return retryAfter(headers)
        .map(pause -> new StoreUnreachableException(place, answer, pause))
        .orElseGet(() -> new StoreUnreachableException(place, answer));
  }

  private Optional<Duration> retryAfter(HttpHeaders headers) {
    String text = headers.firstValue("Retry-After").orElse("").strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (text.chars().allMatch(Character::isDigit)) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
      }
      ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration pause = Duration.between(clock.instant(), date.toInstant());
      return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
    } catch (DateTimeException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static boolean isKubos(String body) {
    return json(body).path("Message").isString();
  }

  /** What the body says in words, in one line of bounded length. */
  private static String said(String body) {
    JsonNode json = json(body);
    String said = json.path("Message").asString("");
    if (said.isEmpty()) {
      JsonNode error = json.path("error");
      said = error.isString() ? error.asString() : error.path("details").asString("");
      said = said.isEmpty() ? error.path("reason").asString("") : said;
    }
    if (said.isEmpty() && !body.contains("<")) {
      said = body;
    }
    String line = said.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException _) {
      return JSON.missingNode();
    }
  }
}
