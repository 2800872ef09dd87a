package io.decentralml.equivalence;

import io.decentralml.equivalence.BlockReader.Outcome;
import io.decentralml.metadata.PalletMetadata;
import io.decentralml.metadata.RuntimeMetadata;
import io.decentralml.metadata.TypeCase;
import io.decentralml.metadata.TypeDefinition;
import io.decentralml.metadata.TypeId;
import io.decentralml.scale.Option;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often each call of the runtime succeeded and failed, the calls within sudo's included. The
 * metadata say which calls there are, so a new one is missed until it is tried.
 */
final class Coverage {
  /** Whoever may be the origin of a transaction may remark. */
  private static final Set<String> NEVER_FAIL = Set.of("System.remark");

  private final Map<String, Counts> calls = new TreeMap<>();

  private static final class Counts {
    private int succeeded;
    private int failed;
  }

  /** Nothing seen yet of all calls that {@code metadata} has. */
  Coverage(RuntimeMetadata metadata) {
    for (PalletMetadata pallet : metadata.pallets()) {
      for (TypeCase each : calls(metadata, pallet)) {
        calls.put(pallet.name() + "." + each.name(), new Counts());
      }
    }
  }

  /** The calls of a pallet. */
  static List<TypeCase> calls(RuntimeMetadata metadata, PalletMetadata pallet) {
    return pallet.calls() instanceof Option.Some<TypeId>(TypeId type)
            && metadata.types().get(type).definition()
                instanceof TypeDefinition.Variant(List<TypeCase> cases)
        ? cases
        : List.of();
  }

  void note(Outcome outcome) {
    Counts counts = calls.get(outcome.call());
    if (counts == null) {
      throw new IllegalStateException("the metadata have no call " + outcome.call());
    }
    if (outcome.succeeded()) {
      counts.succeeded++;
    } else {
      counts.failed++;
    }
  }

  void print(PrintStream out) {
    out.printf("%-60s %9s %9s%n", "call", "succeeded", "failed");
    calls.forEach(
        (name, counts) -> out.printf("%-60s %9d %9d%n", name, counts.succeeded, counts.failed));
    out.printf(
        "%-60s %9d %9d%n",
        calls.size() + " calls",
        calls.values().stream().mapToInt(each -> each.succeeded).sum(),
        calls.values().stream().mapToInt(each -> each.failed).sum());
  }

  /**
   * Demands that all calls were seen to do what they can.
   *
   * @throws IllegalStateException if one was not
   */
  void check() {
    List<String> unseen =
        calls.entrySet().stream()
            .filter(each -> each.getValue().succeeded == 0 || neverFailed(each.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    if (!unseen.isEmpty()) {
      throw new IllegalStateException(
          "not seen both to succeed and to fail as far as it can: " + unseen);
    }
  }

  private boolean neverFailed(String name) {
    Counts counts = calls.get(name);
    return counts != null && (counts.failed == 0) != NEVER_FAIL.contains(name);
  }
}
