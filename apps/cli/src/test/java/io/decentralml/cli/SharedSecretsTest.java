package io.decentralml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.cli.node.ServedNode;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.rpc.RpcConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Stores shared with a worker, and assets for chosen readers, over a real node. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedSecretsTest {
  private final ServedNode node;

  @TempDir private Path folder;

  SharedSecretsTest() throws IOException, ForeignChainException {
    node = ServedNode.start(ServedNode.temporary(), RpcConfig.local().withPort(0));
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private JsonNode ok(String... arguments) {
    Run run = Run.at(node, arguments);
    assertThat(run.exitCode()).as(run.toString()).isZero();
    return run.data();
  }

  private String placeOf(String worker) {
    JsonNode created =
        ok(
            "task",
            "create",
            "--suri=//Alice",
            "--type=modelcontributor",
            "--pay=2 DML",
            "--path=bafkplan",
            "--storage=s3",
            "--question=Train it",
            "--places=2");
    String task = created.path("events").path(0).path("fields").path("taskid").asString();
    JsonNode assigned = ok("task", "assign", task, "--suri=" + worker);
    return assigned.path("events").path(0).path("fields").path("submission_index").asString();
  }

  @Test
  void shareCredentials_documentOfASecret_opensForTheWorkerAlone() throws IOException {
    String place = placeOf("//Bob");
    Path document =
        Files.writeString(
            folder.resolve("document"),
            "{\"store\":\"s3://bucket\",\"credentials\":{\"AWS_SECRET_ACCESS_KEY\":\"hunter2\"}}");
    String[] share = {"task", "share-credentials", place, "--suri=//Alice", "--file=" + document};
    Run early = Run.at(node, share);
    assertThat(early.json().path("error_code").asString()).isEqualTo("not_found");
    assertThat(early.json().path("hint").asString()).contains("publish-key");
    ok("task", "publish-key", "--suri=//Bob");
    assertThat(ok(share).toString()).doesNotContain("hunter2");
    Run opened = Run.at(node, "task", "credentials", place, "--suri=//Bob");
    assertThat(opened.data().path("store").asString()).isEqualTo("s3://bucket");
    assertThat(opened.data().path("credentials").has("AWS_SECRET_ACCESS_KEY")).isTrue();
    assertThat(opened.out()).doesNotContain("hunter2");
    JsonNode revealed = ok("task", "credentials", place, "--suri=//Bob", "--reveal");
    assertThat(revealed.path("credentials").path("AWS_SECRET_ACCESS_KEY").asString())
        .isEqualTo("hunter2");
    assertThat(Run.at(node, "task", "credentials", place, "--suri=//Eve").exitCode()).isEqualTo(1);
  }

  @Test
  void shareCredentials_whatIsNoDocument_isRefusedBeforeTheNodeIsAsked() throws IOException {
    Path document = Files.writeString(folder.resolve("bad"), "{\"hunter2\":1}");
    Run run =
        Run.of(
            "task",
            "share-credentials",
            "0",
            "--suri=//Alice",
            "--file=" + document,
            "--url=ws://127.0.0.1:1",
            "--json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).doesNotContain("hunter2");
  }

  @Test
  void asset_encryptedInASharedStore_isReadByItsReaderAlone() throws IOException {
    ok("task", "publish-key", "--suri=//Charlie");
    Path store = Files.createDirectories(folder.resolve("store"));
    Path media = Files.writeString(folder.resolve("media"), "a picture that is nobody's business");
    JsonNode added =
        ok("asset", "add", media.toString(), "--store=" + store, "--encrypt-to=//Charlie");
    String cid = added.path(0).path("cid").asString();
    String place = placeOf("//Charlie");
    ok("task", "share-credentials", place, "--suri=//Alice", "--shared-store=" + store);

    Path read = folder.resolve("read");
    ok("asset", "get", cid, read.toString(), "--shared=" + place, "--decrypt", "--suri=//Charlie");
    assertThat(read).hasSameBinaryContentAs(media);
    Path stored = folder.resolve("stored");
    ok("asset", "get", cid, stored.toString(), "--store=" + store);
    assertThat(stored).content().startsWith("age-encryption.org/v1").doesNotContain("picture");
    Path stolen = folder.resolve("stolen");
    Run eve =
        Run.at(
            node,
            "asset",
            "get",
            cid,
            stolen.toString(),
            "--store=" + store,
            "--decrypt",
            "--suri=//Eve");
    assertThat(eve.exitCode()).isEqualTo(1);
    assertThat(stolen).doesNotExist();
  }

  @Test
  void asset_readerWithoutAKey_isRefusedAndNothingIsPut() throws IOException {
    Path store = Files.createDirectories(folder.resolve("empty"));
    Path media = Files.writeString(folder.resolve("media2"), "media");
    Run run =
        Run.at(node, "asset", "add", media.toString(), "--store=" + store, "--encrypt-to=//Nobody");
    assertThat(run.json().path("error_code").asString()).isEqualTo("not_found");
    try (var found = Files.walk(store)) {
      assertThat(found).containsExactly(store);
    }
  }
}
