package io.decentralml.assets.ipfs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.decentralml.assets.StoreException;
import io.decentralml.assets.StoreUnreachableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;

/**
 * HTTP to one place: an address, an {@code Authorization}, and failures told apart. It follows no
 * redirection, since the authorization is for this place alone.
 */
final class StoreHttp implements AutoCloseable {
  /** How long a place may take until its answer begins, and between two pieces of it. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_TEXT_BYTES = 64 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String base;
  private final String authorization;
  private final Refusals refusals;

  /**
   * HTTP to {@code base}.
   *
   * @param authorization the header's value, or empty for none
   */
  StoreHttp(String base, String authorization, Refusals refusals) {
    this.base = base;
    this.authorization = authorization;
    this.refusals = refusals;
  }

  /** A request of what follows the base. */
  HttpRequest.Builder request(String target, Duration patience) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + target));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return request.timeout(patience);
  }

  /**
   * Sends, and gives an answer of status 2xx, whose body the caller closes.
   *
   * @throws IOException as {@link Refusals} sees other answers
   */
  HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    HttpResponse<InputStream> answer = exchange(request);
    if (answer.statusCode() / 100 == 2) {
      return answer;
    }
    throw refusals.of(answer.statusCode(), answer.headers(), text(answer));
  }

  private HttpResponse<InputStream> exchange(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (SSLHandshakeException e) {
      throw new StoreException(
          refusals.place() + " shows no certificate that this machine trusts: " + e.getMessage(),
          e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + refusals.place());
    } catch (IOException e) {
      throw new StoreUnreachableException(refusals.place(), symptom(e), e);
    }
  }

  private static String symptom(IOException e) {
    String name = e.getClass().getSimpleName().replace("Exception", "");
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return e.getMessage() == null ? words : words + ": " + e.getMessage();
  }

  /** The answer's body, of which more than 64 KiB are cut off. */
  String text(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream body = guarded(answer)) {
      return new String(body.readNBytes(MOST_TEXT_BYTES), UTF_8);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreUnreachableException(refusals.place(), "the answer broke off", e);
    }
  }

  /** The answer's body, which fails when nothing comes for a while. */
  InputStream guarded(HttpResponse<InputStream> answer) {
    return new StallGuard(answer.body(), refusals.place(), PATIENCE);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
