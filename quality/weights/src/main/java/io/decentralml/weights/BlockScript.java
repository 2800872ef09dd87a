package io.decentralml.weights;

import static io.decentralml.weights.CostClass.BLOCK;
import static io.decentralml.weights.CostClass.TIMESTAMP;

import io.decentralml.crypto.Sr25519;
import io.decentralml.frame.system.MeasuredCost;
import java.util.Arrays;

/**
 * Measures an empty block and an extrinsic that does nothing, whose signature the host verifies.
 * What they read and write is in the time of every block, not of the database.
 */
final class BlockScript {
  private static final int VERIFICATIONS = 101;

  private BlockScript() {}

  /** The last script: no block can be made after it. */
  static void measure(Workbench bench, CostTable table) {
    long beginning = bench.beginningOfNextBlock().time();
    double end = bench.seconds("BlockBuilder_finalize_block", new byte[0]) - bench.instance();
    long block = beginning + Workbench.picoseconds(end);
    table.put(BLOCK, "BLOCK", new MeasuredCost(block, 0, 0));
    double extrinsic = bench.emptyExtrinsic() + verification(bench);
    table.put(BLOCK, "EXTRINSIC", new MeasuredCost(Workbench.picoseconds(extrinsic), 0, 0));
    table.put(TIMESTAMP, "SET", bench.inherent());
  }

  private static double verification(Workbench bench) {
    byte[] message = Calls.bytes(120).toArray();
    byte[] signature = bench.root().sign(message);
    byte[] key = bench.root().publicKey();
    double[] seconds = new double[VERIFICATIONS];
    for (int i = 0; i < VERIFICATIONS; i++) {
      long began = System.nanoTime();
      if (!Sr25519.verify(signature, message, key)) {
        throw new IllegalStateException("a good signature is refused");
      }
      seconds[i] = (System.nanoTime() - began) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[VERIFICATIONS / 2];
  }
}
