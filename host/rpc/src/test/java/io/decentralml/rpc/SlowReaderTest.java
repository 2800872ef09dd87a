package io.decentralml.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.testkit.Hex;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Clients that ask and do not read. */
final class SlowReaderTest {
  private static final RpcLimits LIMITS =
      new RpcLimits(
          1 << 20,
          8 << 20,
          10,
          10,
          Integer.MAX_VALUE,
          0,
          16L << 20,
          Duration.ofSeconds(1),
          Duration.ofMillis(200));

  /** A socket after the WebSocket handshake, of which nothing more is read. */
  private static Socket open(int port) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    String handshake =
        """
        GET / HTTP/1.1
        Host: localhost
        Upgrade: websocket
        Connection: Upgrade
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
        Sec-WebSocket-Version: 13

        """
            .replace("\n", "\r\n");
    socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
    DataInputStream in = new DataInputStream(socket.getInputStream());
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) {
      answer.append((char) in.readUnsignedByte());
    }
    assertThat(answer).startsWith("HTTP/1.1 101");
    return socket;
  }

  /** A text frame with a mask of zeros; texts of at least 126 bytes have a longer head. */
  private static byte[] frame(String text) {
    byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
    boolean extended = payload.length > 125;
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
    frame.put((byte) 0x81).put((byte) (0x80 | (extended ? 126 : payload.length)));
    if (extended) {
      frame.putShort((short) payload.length);
    }
    frame.putInt(0).put(payload);
    return Arrays.copyOf(frame.array(), frame.position());
  }

  private static String request(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
  }

  @Test
  void notifications_unread_closeTheConnection() throws IOException {
    FakeNode node = new FakeNode();
    try (RpcServer server =
            RpcServer.start(RpcConfig.local().withPort(0).withLimits(LIMITS), node);
        Socket slow = open(server.port())) {
      slow.getOutputStream().write(frame(request("chain_subscribeFinalizedHeads", "[]")));
      Eventually.holds(() -> node.listeners() == 1);

      Eventually.holds(() -> {
        for (int i = 0; i < 2000; i++) {
          node.finalizeBlock(1);
        }
        return node.listeners() == 0;
      });

      try (RpcClient other = RpcClient.connect(server.port())) {
        assertThat(other.ask(request("system_chain", "[]"))).contains("Development");
      }
    }
  }

  @Test
  void answers_unread_stopTheReadingAndCloseTheConnection() throws IOException {
    FakeNode node = new FakeNode();
    try (RpcServer server =
            RpcServer.start(RpcConfig.local().withPort(0).withLimits(LIMITS), node);
        Socket slow = open(server.port())) {
      slow.getOutputStream().write(frame(request("chain_subscribeNewHeads", "[]")));
      Eventually.holds(() -> node.listeners() == 1);
      String echo = request("state_call", "[\"Echo_echo\",\"" + "ab".repeat(30_000) + "\"]");
      byte[] question = frame(echo);
      Thread asking =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  while (true) {
                    slow.getOutputStream().write(question);
                  }
                } catch (IOException _) {
                  // The server has closed the connection: what this test waits for.
                }
              });

      Eventually.holds(() -> node.listeners() == 0 && !asking.isAlive());

      try (RpcClient other = RpcClient.connect(server.port())) {
        assertThat(other.ask(request("system_chain", "[]"))).contains("Development");
      }
    }
  }

  @Test
  void pings_unanswered_closeTheConnection() throws IOException {
    try (RpcServer server =
            RpcServer.start(RpcConfig.local().withPort(0).withLimits(LIMITS), new FakeNode());
        Socket silent = open(server.port())) {
      silent.setSoTimeout(10_000);

      byte[] untilTheEnd = silent.getInputStream().readAllBytes();

      assertThat(untilTheEnd).isEqualTo(Hex.bytes("8900 8900 8900"));
    }
  }

  @Test
  void http_connectionWithoutARequest_isClosed() throws IOException {
    try (RpcServer server =
            RpcServer.start(RpcConfig.local().withPort(0).withLimits(LIMITS), new FakeNode());
        Socket idle = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      idle.setSoTimeout(10_000);

      assertThat(idle.getInputStream().read()).isEqualTo(-1);
    }
  }
}
