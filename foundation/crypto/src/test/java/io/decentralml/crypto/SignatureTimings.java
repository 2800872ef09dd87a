package io.decentralml.crypto;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Prints the processor time of one signature and one verification beside BouncyCastle's Ed25519, in
 * microseconds, median and least of the rounds. Every round runs each operation in turn, so that a
 * busy machine burdens all alike. Run it by its main method on the test class path.
 */
final class SignatureTimings {
  private static final int WARM_UP_ROUNDS = 20;
  private static final int ROUNDS = 61;
  private static final int REPETITIONS = 100;

  private record Operation(String name, Runnable action, List<Double> rounds) {}

  private SignatureTimings() {}

  /** Needs no arguments. */
  public static void main(String[] arguments) {
    List<Operation> operations = operations();
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      for (Operation operation : operations) {
        double microseconds = measure(operation.action());
        if (round >= 0) {
          operation.rounds().add(microseconds);
        }
      }
    }
    operations.forEach(operation -> print(System.out, operation));
  }

  private static double measure(Runnable operation) {
    var thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    for (int i = 0; i < REPETITIONS; i++) {
      operation.run();
    }
    return (thread.getCurrentThreadCpuTime() - start) / 1e3 / REPETITIONS;
  }

  private static void print(PrintStream out, Operation operation) {
    List<Double> rounds = operation.rounds().stream().sorted().toList();
    out.printf(
        "%-28s median %7.1f  least %7.1f%n",
        operation.name(), rounds.get(rounds.size() / 2), rounds.getFirst());
  }

  private static List<Operation> operations() {
    var random = new SplittableRandom(1);
    var message = new byte[120];
    random.nextBytes(message);
    var sr25519 = (Sr25519KeyPair) KeyPair.generate(SignatureScheme.SR25519, random);
    byte[] key = sr25519.publicKey();
    byte[] signature = sr25519.sign(message, random);
    var seed = new byte[32];
    random.nextBytes(seed);
    byte[] edKey = Ed25519.publicKey(seed);
    byte[] edSignature = Ed25519.sign(seed, edKey, message);

    return List.of(
        operation("sr25519 verify", () -> require(Sr25519.verify(signature, message, key))),
        operation(
            "BouncyCastle ed25519 verify",
            () ->
                require(
                    org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                        edSignature, 0, edKey, 0, message, 0, message.length))),
        operation("ed25519 verify", () -> require(Ed25519.verify(edSignature, message, edKey))),
        operation("sr25519 sign", () -> sr25519.sign(message, random)),
        operation("BouncyCastle ed25519 sign", () -> Ed25519.sign(seed, edKey, message)));
  }

  private static Operation operation(String name, Runnable action) {
    return new Operation(name, action, new ArrayList<>());
  }

  private static void require(boolean isValid) {
    if (!isValid) {
      throw new AssertionError("the signature was made of this message");
    }
  }
}
