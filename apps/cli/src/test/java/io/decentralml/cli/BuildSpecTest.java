package io.decentralml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Chain specifications, as an operator makes them. What nodes make of them: quality/network. */
class BuildSpecTest {
  private static final Path EXAMPLE = Path.of("../../deploy/network.json");
  private static final String RUNTIME_GENESIS = "/genesis/runtimeGenesis";

  @TempDir private Path folder;

  private static JsonNode spec(String... arguments) {
    Run run = Run.of(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.json();
  }

  private Path file(JsonNode json) throws IOException {
    return Files.writeString(folder.resolve("spec.json"), json.toString());
  }

  private static ObjectNode example() throws IOException {
    Run text = new Run(0, Files.readString(EXAMPLE), "");
    return (ObjectNode) text.json();
  }

  @Test
  void plain_madeRaw_isTheRawOneOfTheSameChain() throws IOException {
    JsonNode plain = spec("build-spec", "--chain=local");

    JsonNode raw = spec("build-spec", "--raw", "--chain=" + file(plain));

    assertThat(raw).isEqualTo(spec("build-spec", "--raw", "--chain=local"));
    assertThat(raw.at("/genesis/raw/top").path("0x3a636f6465"))
        .isEqualTo(plain.at(RUNTIME_GENESIS + "/code"));
  }

  @Test
  void example_madeRaw_keepsItsFieldsAndTakesThisRuntime() throws IOException {
    JsonNode plain = spec("build-spec", "--chain=" + EXAMPLE);

    JsonNode raw = spec("build-spec", "--raw", "--chain=" + file(plain));

    assertThat(raw.path("id")).isEqualTo(example().path("id"));
    assertThat(raw.path("properties").path("tokenSymbol").asString()).isEqualTo("DML");
    assertThat(plain.at(RUNTIME_GENESIS + "/code"))
        .isEqualTo(spec("build-spec", "--dev").at(RUNTIME_GENESIS + "/code"));
    assertThat(raw.at("/genesis/raw/top").size()).isGreaterThan(20);
  }

  @Test
  void wholeConfiguration_insteadOfPatch_makesTheSameState() throws IOException {
    ObjectNode other = (ObjectNode) spec("build-spec", "--chain=local");
    ObjectNode genesis = (ObjectNode) other.at(RUNTIME_GENESIS);
    genesis.set("config", genesis.remove("patch"));

    JsonNode raw = spec("build-spec", "--raw", "--chain=" + file(other));

    assertThat(raw).isEqualTo(spec("build-spec", "--raw", "--chain=local"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | name | 5 | has a wrong field name",
        "'' | id | '\"my net\"' | has a wrong field id",
        "'' | chainType | '\"Large\"' | has a wrong field chainType",
        "'' | bootNodes | '[\"/ip4/127.0.0.1/tcp/30333\"]' | has a wrong field bootNodes",
        "'' | genesis | '{}' | has a wrong field genesis.runtimeGenesis",
        "'' | genesis | '{\"raw\":{}}' | is raw already",
        "/genesis/runtimeGenesis | code | '\"0x0061\"' | has no usable code",
        "/genesis/runtimeGenesis | code | '\"module\"' | has a wrong field genesis.runtimeGenesis.code",
        "/genesis/runtimeGenesis | config | '{}' | has a wrong field genesis.runtimeGenesis",
        "/genesis/runtimeGenesis | patch | '{}' | names no authorities",
        "/genesis/runtimeGenesis/patch | balanses | '{}' | sets balanses, which",
        "/genesis/runtimeGenesis/patch/sudo | kee | null | sets sudo.kee, which",
        "/genesis/runtimeGenesis/patch/sudo | key | '\"//Alice\"' | sudo.key: expected 0x and",
      })
  void damaged_file_isRefusedWithTheReason(String at, String field, String value, String reason)
      throws IOException {
    ObjectNode damaged = example();
    ((ObjectNode) damaged.at(at)).set(field, new Run(0, value, "").json());

    Run run = Run.of("build-spec", "--raw", "--chain=" + file(damaged));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("error: the chain specification").contains(reason);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void text_thatIsNoJson_isRefused() throws IOException {
    Path broken = Files.writeString(folder.resolve("spec.json"), "{\"name\":");

    Run run = Run.of("build-spec", "--chain=" + broken);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("error: the chain specification is not JSON");
  }

  @Test
  void chain_unknown_isRefused() {
    Run run = Run.of("build-spec", "--chain=nowhere");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no chain and no file nowhere").contains("--chain FILE");
  }

  @Test
  void chain_twoNamed_isRefused() {
    Run run = Run.of("build-spec", "--dev", "--chain=local");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--dev and --chain local name two chains");
  }
}
