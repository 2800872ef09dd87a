package io.decentralml.equivalence;

import io.decentralml.metadata.PalletMetadata;
import io.decentralml.metadata.RuntimeMetadata;
import io.decentralml.metadata.TypeCase;
import io.decentralml.metadata.TypeDefinition;
import io.decentralml.metadata.TypeId;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.U128;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Draws calls of every pallet, by the metadata alone, so that a new call is drawn by itself. */
final class RandomCalls {
  /** Calls that take a call; they are drawn around others. */
  private static final Set<String> WRAPPERS = Set.of("sudo", "sudo_unchecked_weight", "sudo_as");

  /** After these nobody may call as Root any more. */
  private static final Set<String> LAST = Set.of("Sudo.set_key", "Sudo.remove_key");

  /**
   * A call.
   *
   * @param name pallet and call, joined by a point
   * @param bytes its SCALE bytes
   */
  record Drawn(String name, Bytes bytes) {}

  private record Kind(PalletMetadata pallet, TypeCase call) {
    String name() {
      return pallet.name() + "." + call.name();
    }
  }

  private final RandomGenerator random;
  private final RandomArguments arguments;
  private final List<Kind> kinds = new ArrayList<>();

  RandomCalls(RuntimeMetadata metadata, RandomGenerator random, RandomArguments arguments) {
    this.random = random;
    this.arguments = arguments;
    for (PalletMetadata pallet : metadata.pallets()) {
      if (pallet.calls() instanceof Option.Some<TypeId>(TypeId calls)
          && metadata.types().get(calls).definition()
              instanceof TypeDefinition.Variant(List<TypeCase> cases)) {
        cases.forEach(each -> kinds.add(new Kind(pallet, each)));
      }
    }
  }

  /** The names of all calls. */
  List<String> names() {
    return kinds.stream().map(Kind::name).toList();
  }

  /**
   * The next call, in block {@code number}.
   *
   * @param last of all blocks
   */
  Drawn next(int number, int last) {
    Kind kind = kinds.get(random.nextInt(kinds.size()));
    if (LAST.contains(kind.name()) && number < last) {
      return next(number, last);
    }
    ScaleWriter out = new ScaleWriter();
    out.u8(kind.pallet().index());
    out.u8(kind.call().indexByte() & 0xff);
    if (WRAPPERS.contains(kind.call().name())) {
      return wrapped(kind, number, last, out);
    }
    if (kind.call().name().equals("create_task") && random.nextInt(5) != 0) {
      offer(number, out);
    } else {
      arguments.fields(kind.call().fields(), out);
    }
    return new Drawn(kind.name(), Bytes.wrap(out.toBytes()));
  }

  /** A wrapper's last bytes are the weight, its first the account on whose behalf it calls. */
  private Drawn wrapped(Kind kind, int number, int last, ScaleWriter out) {
    Drawn inner = next(number, last);
    if (WRAPPERS.contains(inner.name().substring(inner.name().indexOf('.') + 1))) {
      return inner;
    }
    switch (kind.call().name()) {
      case "sudo_as" -> {
        out.u8(0);
        out.raw(arguments.account().bytes());
        out.raw(inner.bytes());
      }
      case "sudo_unchecked_weight" -> {
        out.raw(inner.bytes());
        out.compactU32(1_000);
        out.compactU32(1_000);
      }
      default -> out.raw(inner.bytes());
    }
    return new Drawn(kind.name() + "(" + inner.name() + ")", Bytes.wrap(out.toBytes()));
  }

  /** The arguments of a {@code create_task} that is in order. */
  private void offer(int number, ScaleWriter out) {
    int type = random.nextInt(3);
    out.u8(type);
    option(out, "What do you see?");
    out.u128(U128.of(0, 1_000_000_000_000_000L * random.nextLong(1, 1_000)));
    out.u32(number + random.nextInt(1, 60));
    out.u32(random.nextInt(1, 4));
    out.u8(random.nextInt(3));
    String path = "bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy";
    pathAndStorage(out, type == 1, path);
    option(out, type == 0);
    for (int i = 0; i < 2; i++) {
      out.u8(type == 0 ? 1 : 0);
      if (type == 0) {
        out.compactU32(1);
        out.string(path);
      }
    }
    option(out, "cat,dog");
    out.u8(0);
    out.u8(0);
    option(out, type == 0);
    out.u8(0);
    pathAndStorage(out, type == 2, path);
  }

  private static void pathAndStorage(ScaleWriter out, boolean given, String path) {
    if (given) {
      option(out, path);
    } else {
      out.u8(0);
    }
    option(out, given);
    out.u8(0);
  }

  private static void option(ScaleWriter out, String text) {
    out.u8(1);
    out.string(text);
  }

  /** An enumeration's first case, or none. */
  private static void option(ScaleWriter out, boolean given) {
    out.u8(given ? 1 : 0);
    if (given) {
      out.u8(0);
    }
  }
}
