package io.decentralml.cli.training;

import io.decentralml.cli.console.CommandException;
import io.decentralml.federated.ClientId;
import io.decentralml.federated.Organisation;
import io.decentralml.federated.Partitioning;
import io.decentralml.training.Dataset;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Digits;
import io.decentralml.training.IdxFolder;
import io.decentralml.training.SeededRandom;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an organisation trains on, and what it measures with and never trains on.
 *
 * @param organisation with its data
 * @param heldOut to measure with
 */
public record OwnData(Organisation organisation, Dataset heldOut) {
  private static final Pattern SHARE =
      Pattern.compile("digits:([0-9]{1,4})/([0-9]{1,4})(?:,([0-9.]{1,10}))?(?:,([0-9]{1,18}))?");
  private static final long DEFAULT_SEED = 7;

  /**
   * Reads what {@code --data} says: a folder in MNIST's layout, {@code digits} for all built-in
   * digits, or {@code digits:2/5,0.5,7} for what the second of five organisations gets when they
   * are dealt with α = 0.5 and seed 7, as the demonstration deals them.
   */
  public static OwnData read(String text, ClientId id) throws IOException {
    Matcher share = SHARE.matcher(text);
    if (share.matches()) {
      return dealt(text, share, id);
    }
    DatasetSplit split = split(text, DEFAULT_SEED);
    long seed = SeededRandom.derive(DEFAULT_SEED, "organisation", id.toString());
    return new OwnData(new Organisation(id, split.training(), seed), split.heldOut());
  }

  /** All data that {@code text} names: a folder, or {@code digits}. */
  public static DatasetSplit split(String text, long seed) throws IOException {
    if (text.equals("digits")) {
      return Digits.load().holdOut(seed);
    }
    if (text.startsWith("digits:")) {
      throw usage("'" + text + "' is no share of the digits");
    }
    return IdxFolder.load(Path.of(text), seed);
  }

  private static OwnData dealt(String text, Matcher share, ClientId id) {
    int number = Integer.parseInt(share.group(1));
    int all = Integer.parseInt(share.group(2));
    long seed = share.group(4) == null ? DEFAULT_SEED : Long.parseLong(share.group(4));
    if (number < 1 || number > all) {
      throw usage("there is no share " + number + " of " + all);
    }
    List<ClientId> ids = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      ids.add(i == number - 1 ? id : ClientId.simulated(i));
    }
    DatasetSplit split = Digits.load().holdOut(seed);
    try {
      double alpha = share.group(3) == null ? 0.5 : Double.parseDouble(share.group(3));
      Partitioning partitioning = new Partitioning.Dirichlet(alpha);
      return new OwnData(
          Organisation.of(split.training(), ids, partitioning, seed).get(number - 1),
          split.heldOut());
    } catch (IllegalArgumentException wrong) {
      throw usage("'" + text + "': " + wrong.getMessage());
    }
  }

  private static CommandException usage(String message) {
    return new CommandException(
        CommandException.Kind.USAGE,
        message,
        "name a folder in MNIST's layout, or a share such as digits:2/5 or digits:2/5,0.5,7");
  }
}
