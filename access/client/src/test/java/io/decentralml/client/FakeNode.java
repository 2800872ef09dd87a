package io.decentralml.client;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A JSON-RPC node over WebSocket (RFC 6455) whose answers a test scripts; text frames alone. */
final class FakeNode implements AutoCloseable {
  private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Method> methods = new ConcurrentHashMap<>();
  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final int port;
  private volatile ServerSocket server;
  private volatile Thread listener = Thread.ofVirtual().unstarted(() -> {});

  /** What a method answers: something that Jackson can write. */
  @FunctionalInterface
  interface Method {
    @Nullable Object answer(Connection connection, JsonNode parameters);
  }

  /** An error as answer. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;
    private final String data;

    Refusal(int code, String message, String data) {
      super(message);
      this.code = code;
      this.data = data;
    }
  }

  FakeNode() {
    server = listen(0);
    port = server.getLocalPort();
    start();
  }

  private static ServerSocket listen(int port) {
    try {
      return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start() {
    ServerSocket open = server;
    listener =
        Thread.startVirtualThread(() -> {
          try {
            while (true) {
              Connection connection = new Connection(open.accept());
              connections.add(connection);
              Thread.ofVirtual().start(connection::serve);
            }
          } catch (IOException _) {
            // closed
          }
        });
  }

  URI url() {
    return URI.create("ws://127.0.0.1:" + port);
  }

  FakeNode on(String method, Method answer) {
    methods.put(method, answer);
    return this;
  }

  /** The methods that were called, in order. */
  List<String> calls() {
    return calls;
  }

  void breakConnections() {
    connections.forEach(Connection::close);
    connections.clear();
  }

  /** The port is free only when nobody waits at it any more. */
  void stop() throws IOException {
    server.close();
    try {
      listener.join();
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
    breakConnections();
  }

  void startAgain() {
    server = listen(port);
    start();
  }

  @Override
  public void close() throws IOException {
    stop();
  }

  /** One client's socket. */
  final class Connection {
    private final Socket socket;

    Connection(Socket socket) {
      this.socket = socket;
    }

    void serve() {
      try (socket) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        shakeHands(in);
        while (true) {
          String text = readMessage(in);
          Thread.ofVirtual().start(() -> answer(JSON.readTree(text)));
        }
      } catch (IOException _) {
        // the other side is gone
      }
    }

    private void shakeHands(DataInputStream in) throws IOException {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII), 1);
      String key = "";
      for (String line = lines.readLine();
          line != null && !line.isEmpty();
          line = lines.readLine()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:")) {
          key = line.substring(line.indexOf(':') + 1).strip();
        }
      }
      send(
          ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  + "Sec-WebSocket-Accept: "
                  + Base64.getEncoder().encodeToString(sha1(key + ACCEPT_SUFFIX))
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sha1(String text) {
      try {
        return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII));
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every JDK has SHA-1", e);
      }
    }

    private String readMessage(DataInputStream in) throws IOException {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      boolean last = false;
      while (!last) {
        last = readFrame(in, message);
      }
      return message.toString(StandardCharsets.UTF_8);
    }

    /** Answers whether it was the message's last frame. */
    private boolean readFrame(DataInputStream in, ByteArrayOutputStream message)
        throws IOException {
      int first = in.readUnsignedByte();
      int length = in.readUnsignedByte() & 0x7f;
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = (int) in.readLong();
      }
      byte[] mask = in.readNBytes(4);
      byte[] payload = in.readNBytes(length);
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= mask[i % 4];
      }
      if ((first & 0x0f) > 1) {
        throw new IOException("closed");
      }
      message.writeBytes(payload);
      return (first & 0x80) != 0;
    }

    private void answer(JsonNode request) {
      String name = request.path("method").asString();
      calls.add(name);
      ObjectNode response = JSON.createObjectNode();
      response.put("jsonrpc", "2.0");
      response.set("id", request.path("id"));
      try {
        Method method = methods.get(name);
        if (method == null) {
          throw new Refusal(-32601, "Method not found", "");
        }
        response.set("result", JSON.valueToTree(method.answer(this, request.path("params"))));
      } catch (Refusal refusal) {
        ObjectNode error = response.putObject("error");
        error.put("code", refusal.code);
        error.put("message", refusal.getMessage());
        if (!refusal.data.isEmpty()) {
          error.put("data", refusal.data);
        }
      }
      sendText(JSON.writeValueAsString(response));
    }

    void tell(String method, String subscription, Object result) {
      ObjectNode notification = JSON.createObjectNode();
      notification.put("jsonrpc", "2.0");
      notification.put("method", method);
      ObjectNode parameters = notification.putObject("params");
      parameters.put("subscription", subscription);
      parameters.set("result", JSON.valueToTree(result));
      sendText(JSON.writeValueAsString(notification));
    }

    void sendText(String text) {
      byte[] payload = text.getBytes(StandardCharsets.UTF_8);
      ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) 0x81);
      if (payload.length < 126) {
        frame.put((byte) payload.length);
      } else if (payload.length < 1 << 16) {
        frame.put((byte) 126).putShort((short) payload.length);
      } else {
        frame.put((byte) 127).putLong(payload.length);
      }
      frame.put(payload).flip();
      byte[] bytes = new byte[frame.remaining()];
      frame.get(bytes);
      send(bytes);
    }

    private synchronized void send(byte[] bytes) {
      try {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
      } catch (IOException _) {
        // the other side is gone
      }
    }

    void close() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
