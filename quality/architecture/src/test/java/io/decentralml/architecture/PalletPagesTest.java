package io.decentralml.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.pallets.session.SessionErrorCodec;
import io.decentralml.pallets.tasks.TasksCallCodec;
import io.decentralml.pallets.tasks.TasksErrorCodec;
import io.decentralml.pallets.validatorset.ValidatorSetCallCodec;
import io.decentralml.pallets.validatorset.ValidatorSetErrorCodec;
import io.decentralml.scale.TypeShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages about pallets name what those have, no more and no less. */
class PalletPagesTest {
  private static final Path DOCS = Path.of("../../docs");

  /** The first two columns of a row: an index and a name, with or without arguments. */
  private static final Pattern ROW =
      Pattern.compile("^\\| (\\d+) \\| `(\\w+)[^|]*\\| [^|]+\\|", Pattern.MULTILINE);

  /** Index and name of every row between {@code heading} and the next heading. */
  private static List<String> rows(String page, String heading) throws IOException {
    String text = Files.readString(DOCS.resolve(page));
    int from = text.indexOf("\n" + heading + "\n");
    assertThat(from).as("%s in %s", heading, page).isNotNegative();
    int next = text.indexOf("\n#", from + heading.length());
    String section = text.substring(from, next < 0 ? text.length() : next);
    return ROW.matcher(section).results().map(PalletPagesTest::indexAndName).toList();
  }

  private static String indexAndName(MatchResult row) {
    return row.group(1) + " " + row.group(2);
  }

  private static List<String> cases(TypeShape shape) {
    List<String> found = new ArrayList<>();
    for (TypeShape.Case each : ((TypeShape.Variant) shape).cases()) {
      found.add(each.index() + " " + each.name());
    }
    return found;
  }

  @Test
  void errorPage_taskMarket_hasEveryErrorOfThePallet() throws IOException {
    assertThat(rows("errors.md", "### Task market"))
        .isEqualTo(cases(TasksErrorCodec.CODEC.shape()));
  }

  @Test
  void marketPage_calls_areThoseOfThePallet() throws IOException {
    assertThat(rows("protocol/task-market.md", "## Calls"))
        .isEqualTo(cases(TasksCallCodec.CODEC.shape()));
  }

  @Test
  void errorPage_validators_hasEveryErrorOfBothPallets() throws IOException {
    assertThat(rows("errors.md", "### Sessions")).isEqualTo(cases(SessionErrorCodec.CODEC.shape()));
    assertThat(rows("errors.md", "### Validators"))
        .isEqualTo(cases(ValidatorSetErrorCodec.CODEC.shape()));
  }

  @Test
  void validatorsPage_calls_areThoseOfBothPallets() throws IOException {
    List<String> calls = new ArrayList<>(List.of("0 set_keys", "1 purge_keys"));
    calls.addAll(cases(ValidatorSetCallCodec.CODEC.shape()));

    assertThat(rows("protocol/validators.md", "## Calls")).isEqualTo(calls);
  }
}
