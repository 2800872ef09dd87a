package io.decentralml.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A development node, started as users start it, in a process of its own. */
final class NodeProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String HEALTH =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"system_health\",\"params\":[]}";

  private final Process process;
  private final int port;
  private final double readySeconds;

  private NodeProcess(Process process, int port, double readySeconds) {
    this.process = process;
    this.port = port;
    this.readySeconds = readySeconds;
  }

  /** Starts a node with more options of the Java machine; returns when it answers. */
  static NodeProcess start(String javaOptions) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var builder =
        new ProcessBuilder(launcher().toString(), "node", "--dev", "--rpc-port", "" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DECENTRALML_JAVA_OPTIONS", javaOptions);
    long start = System.nanoTime();
    Process process = builder.start();
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
        process.destroyForcibly();
        throw new IOException("the node does not start; try " + launcher() + " node --dev");
      }
      Thread.sleep(5);
    }
    return new NodeProcess(process, port, (System.nanoTime() - start) / 1e9);
  }

  /** The script that users run, of which the caller tells in a system property. */
  private static Path launcher() {
    return Path.of(System.getProperty("decentralml.home", "."), "decentralml").toAbsolutePath();
  }

  private static boolean answers(int port) {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    String head =
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
            + HEALTH.length()
            + "\r\n\r\n";
    try (Socket socket = new Socket()) {
      socket.connect(loopback);
      OutputStream out = socket.getOutputStream();
      out.write((head + HEALTH).getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      byte[] answer = in.readNBytes("HTTP/1.1 200".length());
      return new String(answer, StandardCharsets.US_ASCII).endsWith("200");
    } catch (IOException _) {
      // It does not listen yet.
      return false;
    }
  }

  int port() {
    return port;
  }

  /** From the start of the process until the first answer. */
  double readySeconds() {
    return readySeconds;
  }

  /** What it has in memory now, in MiB. */
  double residentMebibytes() throws IOException {
    return residentMebibytes(process);
  }

  /** What {@code process} has in memory now, in MiB; as Linux tells it. */
  static double residentMebibytes(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Ends it in order, which is when the class-data archive is written. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }
}
