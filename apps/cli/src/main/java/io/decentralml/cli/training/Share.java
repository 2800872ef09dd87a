package io.decentralml.cli.training;

import io.decentralml.cli.console.CommandException;
import io.decentralml.federated.ClientId;
import io.decentralml.federated.Organisation;
import io.decentralml.federated.Partitioning;
import io.decentralml.training.DatasetSplit;
import io.decentralml.training.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A share of the built-in digits, as they are dealt among several. */
final class Share {
  static final Pattern PATTERN =
      Pattern.compile("digits:([0-9]{1,4})/([0-9]{1,4})(?:,([0-9.]{1,10}))?(?:,([0-9]{1,18}))?");

  private Share() {}

  static OwnData.Fitted dealt(String text, Matcher share, ClientId id) {
    int number = Integer.parseInt(share.group(1));
    int all = Integer.parseInt(share.group(2));
    long seed = share.group(4) == null ? OwnData.DEFAULT_SEED : Long.parseLong(share.group(4));
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
      return new OwnData.Fitted(
          Organisation.of(split.training(), ids, partitioning, seed).get(number - 1),
          split.heldOut());
    } catch (IllegalArgumentException wrong) {
      throw usage("'" + text + "': " + wrong.getMessage());
    }
  }

  static CommandException usage(String message) {
    return new CommandException(
        CommandException.Kind.USAGE,
        message,
        "name a .csv file, a folder in MNIST's layout, or a share such as digits:2/5 or digits:2/5,0.5,7");
  }
}
