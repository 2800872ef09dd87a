package io.decentralml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.assets.Cid;
import io.decentralml.cli.node.ServedNode;
import io.decentralml.rpc.RpcConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands about models, as people and scripts use them. */
@Timeout(120)
class ModelCommandsTest {
  @TempDir private Path folder = Path.of("");

  private String store() {
    return "--store=" + folder.resolve("store");
  }

  private static Run ok(Run run) {
    assertThat(run.exitCode()).as(run.toString()).isZero();
    return run;
  }

  private String packed() {
    return ok(Run.of(
            "model", "pack", "--new=64-16-10", "--licence=MIT", "--data=digits", store(), "--json"))
        .data()
        .path("cid")
        .asString();
  }

  @Test
  void packInspectEvaluate_newModel_tellTheSame() {
    String cid = packed();

    assertThat(packed()).isEqualTo(cid);
    Run inspected = ok(Run.of("model", "inspect", cid, store()));
    assertThat(inspected.out())
        .contains(cid, "64-16-10", "MIT", "hidden.weight[64, 16]", "MatMul", "nothing was run");
    JsonNode measured = ok(Run.of("model", "evaluate", cid, store(), "--json")).data();
    assertThat(measured.path("accuracy").asDouble())
        .isEqualTo(measured.path("claimed_accuracy").asDouble())
        .isBetween(0.01, 0.4);
    assertThat(ok(Run.of("model", "evaluate", cid, store())).out()).contains("is \\ told");
  }

  @Test
  void unpackAndPackAgain_package_isTheSamePackage() {
    String cid = packed();
    String target = folder.resolve("unpacked").toString();

    ok(Run.of("model", "unpack", cid, target, store()));

    assertThat(Path.of(target, "saved_model", "saved_model.pb")).isRegularFile();
    Run again =
        Run.of(
            "model",
            "pack",
            "--folder=" + target,
            "--output=" + folder.resolve("again.tar"),
            store(),
            "--json");
    assertThat(ok(again).data().path("cid").asString()).isEqualTo(cid);
    assertThat(ok(Run.of("model", "inspect", folder.resolve("again.tar").toString())).out())
        .contains(cid);
  }

  @Test
  void pack_newModelForATable_carriesItsColumnsAndClasses() throws Exception {
    Path table = folder.resolve("weather.csv");
    StringBuilder rows = new StringBuilder("warmth,wind,rain\n");
    for (int i = 0; i < 100; i++) {
      rows.append(i % 17).append(',').append(i % 5).append(i % 17 > 8 ? ",no\n" : ",yes\n");
    }
    Files.writeString(table, rows);

    Run packed = ok(Run.of("model", "pack", "--new=2-8-2", "--data=" + table, store(), "--json"));

    String cid = packed.data().path("cid").asString();
    assertThat(ok(Run.of("model", "inspect", cid, store())).out())
        .contains("no, yes", "warmth, wind");
    JsonNode measured =
        ok(Run.of("model", "evaluate", cid, "--data=" + table, store(), "--json")).data();
    assertThat(measured.path("accuracy").asDouble())
        .isEqualTo(measured.path("claimed_accuracy").asDouble());
    assertThat(Run.of("model", "pack", "--new=3-8-2", "--data=" + table, store()).err())
        .contains("2 columns of numbers and 2 classes", "--new 2-16-2");
  }

  @Test
  void anyModelCommand_wrongArguments_saysWhatToDo() throws Exception {
    assertThat(Run.of("model", "pack", "--new=64", store()).exitCode()).isEqualTo(2);
    assertThat(Run.of("model", "inspect", Cid.of(new byte[1]).toString(), store()).err())
        .contains("cannot be had");
    assertThat(Run.of("model", "inspect", "nothing.tar").err()).contains("neither a file");
    Path zip = folder.resolve("model.zip");
    Files.write(zip, new byte[] {'P', 'K', 3, 4});
    Run refused = Run.of("model", "inspect", zip.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("COMPRESSED").doesNotContain("\tat ");
  }

  @Test
  void engineer_taskOfACreator_deliversABetterModelAndIsPaid() throws Exception {
    String cid = packed();
    try (ServedNode node =
        ServedNode.start(ServedNode.temporary(), RpcConfig.local().withPort(0))) {
      ok(
          Run.at(
              node,
              "task",
              "create",
              "--suri=//Alice",
              "--type=ModelEngineer",
              "--path=" + cid,
              "--pay=2 DML"));
      Run made = ok(engineer(node, "--epochs=6"));
      assertThat(made.data().path("status").asString()).isEqualTo("PENDING_VALIDATION");
      JsonNode model = made.data().path("model");
      assertThat(model.path("parent").asString()).isEqualTo(cid);
      assertThat(model.path("licence").asString()).isEqualTo("MIT");
      assertThat(model.path("after").path("accuracy").asDouble())
          .isGreaterThan(model.path("before").path("accuracy").asDouble() + 0.4);
      assertThat(made.data().path("epochs").size()).isEqualTo(6);
      ok(Run.at(node, "task", "accept", "0", "--suri=//Alice"));

      Run told =
          ok(
              Run.of(
                  "engineer",
                  "0",
                  "--suri=//Bob",
                  "--data=digits",
                  store(),
                  "--wait",
                  "--url=" + node.url()));

      assertThat(told.out())
          .contains("accepted, 2 DML received", made.data().path("cid").asString())
          .doesNotContain("Epoch");
    }
  }

  private Run engineer(ServedNode node, String... more) {
    String[] first = {"engineer", "--suri=//Bob", "--data=digits", store()};
    String[] all = new String[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return Run.at(node, all);
  }

  @Test
  void engineer_noTaskOrHostileModel_takesNoPlace() throws Exception {
    try (ServedNode node =
        ServedNode.start(ServedNode.temporary(), RpcConfig.local().withPort(0))) {
      assertThat(engineer(node).json().path("message").asString())
          .contains("no task for engineers");
      ok(
          Run.at(
              node,
              "task",
              "create",
              "--suri=//Alice",
              "--type=ModelEngineer",
              "--path=bafkreiaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
              "--pay=2 DML"));

      Run refused = engineer(node, "0");

      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.json().path("message").asString()).contains("cannot be had");
      assertThat(ok(Run.at(node, "task", "results", "0")).out()).doesNotContain("Assigned");
    }
  }
}
