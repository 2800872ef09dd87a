package io.decentralml.bench;

import io.decentralml.bench.Measure.Unit;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.crypto.Sr25519;
import io.decentralml.crypto.Sr25519KeyPair;
import java.util.List;
import java.util.SplittableRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Signatures with sr25519 beside Bouncy Castle's Ed25519, over 120 bytes, about what a transfer
 * signs.
 */
final class SignatureBenchmark implements Benchmark {
  private static final int MESSAGE_BYTES = 120;
  private static final int REPETITIONS = 100;

  private final SplittableRandom random = new SplittableRandom(1);
  private final byte[] message = bytes(MESSAGE_BYTES);
  private final Sr25519KeyPair signer =
      (Sr25519KeyPair) KeyPair.generate(SignatureScheme.SR25519, random);
  private final byte[] publicKey = signer.publicKey();
  private final byte[] signature = signer.sign(message, random);
  private final byte[] edSecret = bytes(Ed25519.SECRET_KEY_SIZE);
  private final byte[] edPublic = new byte[Ed25519.PUBLIC_KEY_SIZE];
  private final byte[] edSignature = new byte[Ed25519.SIGNATURE_SIZE];

  SignatureBenchmark() {
    Ed25519.generatePublicKey(edSecret, 0, edPublic, 0);
    signEd25519();
  }

  private byte[] bytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public List<Figure> run(Effort effort) {
    List<Double> seconds =
        new Rounds(effort)
            .add(REPETITIONS, () -> require(Sr25519.verify(signature, message, publicKey)))
            .add(REPETITIONS, this::verifyEd25519)
            .add(REPETITIONS, () -> require(signer.sign(message, random).length > 0))
            .add(REPETITIONS, this::signEd25519)
            .medians();
    return List.of(
        new Figure(
            micros("sr25519 verify", seconds.get(0)),
            micros("Bouncy Castle ed25519 verify", seconds.get(1)),
            new Aim.RatioAtLeast(1)),
        Figure.of(
            micros("sr25519 sign", seconds.get(2)),
            micros("Bouncy Castle ed25519 sign", seconds.get(3))));
  }

  private void signEd25519() {
    Ed25519.sign(edSecret, 0, edPublic, 0, null, message, 0, message.length, edSignature, 0);
  }

  private void verifyEd25519() {
    require(Ed25519.verify(edSignature, 0, edPublic, 0, message, 0, message.length));
  }

  private static Measure micros(String name, double seconds) {
    return new Measure(name, seconds * 1e6, Unit.MICROSECONDS);
  }

  private static void require(boolean isRight) {
    if (!isRight) {
      throw new IllegalStateException("the signature was made of this message");
    }
  }
}
