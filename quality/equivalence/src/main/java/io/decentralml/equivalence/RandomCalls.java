package io.decentralml.equivalence;

import io.decentralml.metadata.PalletMetadata;
import io.decentralml.metadata.RuntimeMetadata;
import io.decentralml.metadata.TypeCase;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Draws calls of every pallet, by the metadata alone, so that a new call is drawn by itself. */
final class RandomCalls {
  /** After these nobody may call as Root any more. */
  private static final Set<String> LAST = Set.of("Sudo.set_key", "Sudo.remove_key");

  private final RandomGenerator random;
  private final RandomArguments arguments;
  private final List<Kind> kinds = new ArrayList<>();

  /**
   * A call.
   *
   * @param pallet whose it is
   * @param bytes its SCALE bytes
   */
  record Drawn(String pallet, Bytes bytes) {}

  private record Kind(PalletMetadata pallet, TypeCase call) {}

  /**
   * Calls of the runtime that {@code metadata} describe.
   *
   * @param accounts whom their arguments name
   */
  RandomCalls(RuntimeMetadata metadata, RandomGenerator random, List<AccountId> accounts) {
    this.random = random;
    arguments =
        new RandomArguments(
            metadata.types(), random, accounts, out -> out.raw(next().bytes().toArray()));
    for (PalletMetadata pallet : metadata.pallets()) {
      for (TypeCase each : Coverage.calls(metadata, pallet)) {
        if (!LAST.contains(pallet.name() + "." + each.name())) {
          kinds.add(new Kind(pallet, each));
        }
      }
    }
  }

  /** The next call; it may carry others. */
  Drawn next() {
    Kind kind = kinds.get(random.nextInt(kinds.size()));
    ScaleWriter out = new ScaleWriter();
    out.u8(kind.pallet().index());
    out.u8(kind.call().index());
    arguments.fields(kind.call().fields(), out);
    return new Drawn(kind.pallet().name(), Bytes.wrap(out.toBytes()));
  }
}
