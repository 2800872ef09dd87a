package io.decentralml.objectstores;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bucket {@code assets} of a server on the loopback address, with as much of S3's protocol, and
 * of Google's, as a test needs, and with faults on order.
 */
final class LoopbackBucket implements AutoCloseable {
  private static final String GOOGLE = "/storage/v1/b/assets/o/";
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
  private static final Pattern PART = Pattern.compile("partNumber=(\\d+)");

  final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
  final List<Headers> requests = new CopyOnWriteArrayList<>();

  /** How many requests for bytes are still to be answered with half of them. */
  final AtomicInteger halved = new AtomicInteger();

  private final Map<Integer, byte[]> parts = new TreeMap<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile int refusalStatus;
  private volatile String refusalCode = "";

  LoopbackBucket() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers the next {@code count} requests with an error. */
  void refuse(int count, int status, String code) {
    refusalStatus = status;
    refusalCode = code;
    refusals.set(count);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(exchange.getRequestHeaders());
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      if (countsDown(refusals)) {
        error(exchange, refusalStatus, refusalCode);
      } else if (path.startsWith(GOOGLE)) {
        google(exchange, path.substring(GOOGLE.length()));
      } else if (!path.startsWith("/assets")) {
        error(exchange, 404, "NoSuchBucket");
      } else {
        object(exchange, path.substring(Math.min(path.length(), "/assets/".length())), body);
      }
    }
  }

  private void object(HttpExchange exchange, String key, byte[] body) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    switch (exchange.getRequestMethod()) {
      case "PUT" -> put(exchange, key, query, body);
      case "POST" -> post(exchange, key, query);
      case "DELETE" -> {
        objects.remove(key);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> {
        if (query.contains("list-type")) {
          send(exchange, 200, "<ListBucketResult></ListBucketResult>");
        } else {
          read(exchange, key);
        }
      }
    }
  }

  /** Google's own protocol; longer objects are written by parts, as in S3. */
  private void google(HttpExchange exchange, String key) throws IOException {
    byte[] object = objects.get(key);
    if (object == null) {
      error(exchange, 404, "notFound");
    } else if (String.valueOf(exchange.getRequestURI().getQuery()).contains("alt=media")) {
      read(exchange, key);
    } else {
      send(
          exchange,
          200,
          """
          {"etag": "e", "size": "%d", "updated": "2026-01-01T00:00:00Z", "contentType": "b/o"}\
          """
              .formatted(object.length));
    }
  }

  private void put(HttpExchange exchange, String key, String query, byte[] body)
      throws IOException {
    Matcher part = PART.matcher(query);
    if (part.find()) {
      parts.put(Integer.valueOf(part.group(1)), body);
    } else {
      objects.put(key, body);
    }
    exchange.getResponseHeaders().set("ETag", "\"etag\"");
    exchange.sendResponseHeaders(200, -1);
  }

  private void post(HttpExchange exchange, String key, String query) throws IOException {
    if (query.contains("uploads")) {
      parts.clear();
      send(
          exchange,
          200,
          "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>");
      return;
    }
    ByteBuffer whole =
        ByteBuffer.allocate(parts.values().stream().mapToInt(part -> part.length).sum());
    parts.values().forEach(whole::put);
    objects.put(key, whole.array());
    send(
        exchange,
        200,
        "<CompleteMultipartUploadResult><ETag>\"e\"</ETag></CompleteMultipartUploadResult>");
  }

  private void read(HttpExchange exchange, String key) throws IOException {
    byte[] object = objects.get(key);
    if (object == null) {
      error(exchange, 404, "NoSuchKey");
      return;
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(object.length));
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    Matcher range = RANGE.matcher(exchange.getRequestHeaders().getFirst("Range"));
    if (!range.matches()) {
      throw new IllegalStateException("every read must be of a range");
    }
    int from = Integer.parseInt(range.group(1));
    int length = Math.min(object.length, Integer.parseInt(range.group(2)) + 1) - from;
    exchange.sendResponseHeaders(206, length);
    exchange.getResponseBody().write(object, from, countsDown(halved) ? length / 2 : length);
  }

  private static boolean countsDown(AtomicInteger left) {
    return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }

  private static void error(HttpExchange exchange, int status, String code) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      send(exchange, status, "<Error><Code>" + code + "</Code><Message>faked</Message></Error>");
    }
  }

  private static void send(HttpExchange exchange, int status, String xml) throws IOException {
    byte[] bytes = xml.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
