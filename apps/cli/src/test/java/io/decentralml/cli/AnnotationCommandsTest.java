package io.decentralml.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.assets.Cid;
import io.decentralml.cli.node.ServedNode;
import io.decentralml.rpc.RpcConfig;
import io.decentralml.training.Dataset;
import io.decentralml.training.Digits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Annotators and the creator who pays them, as people and scripts use the commands. */
@Timeout(180)
class AnnotationCommandsTest {
  private static final String PAY = "1000000000000000000";

  @TempDir private Path folder = Path.of("");
  private ServedNode node;

  @BeforeEach
  void start() throws Exception {
    node = ServedNode.start(ServedNode.temporary(), RpcConfig.local().withPort(0));
  }

  @AfterEach
  void stop() throws Exception {
    node.close();
  }

  private Run run(String who, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--suri=" + who);
    all.add("--store=" + folder.resolve("store"));
    return Run.at(node, all.toArray(String[]::new));
  }

  /** A run with a person at the keyboard. */
  private Run typed(String input, String who, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
    try {
      List<String> all = new ArrayList<>(List.of(arguments));
      all.addAll(
          List.of("--suri=" + who, "--store=" + folder.resolve("store"), "--url=" + node.url()));
      return Run.of(all.toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  private static JsonNode ok(Run run) {
    assertThat(run.exitCode()).as(run.toString()).isZero();
    return run.data();
  }

  /**
   * Images of the built-in digits 0 and 1, by their CIDs in ascending order, with what they show.
   */
  private NavigableMap<Cid, String> digits(int count) throws IOException {
    Dataset digits = Digits.load();
    Path images = Files.createDirectories(folder.resolve("images"));
    NavigableMap<Cid, String> labels = new TreeMap<>();
    float[] row = new float[64];
    for (int i = 0; labels.size() < count; i++) {
      if (digits.label(i) < 2) {
        digits.copyFeatures(i, row, 0);
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int pixel = 0; pixel < 64; pixel++) {
          image.getRaster().setSample(pixel % 8, pixel / 8, 0, (int) (255 * row[pixel]));
        }
        Path file = images.resolve("digit-%03d.png".formatted(i));
        ImageIO.write(image, "png", file.toFile());
        labels.put(Cid.of(Files.readAllBytes(file)), digits.label(i) == 0 ? "zero" : "one");
      }
    }
    return labels;
  }

  private Run offer(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("task", "create", "--type=DataAnnotators", "--pay=1 DML", "--places=3"));
    all.addAll(Arrays.asList(more));
    return run("//Alice", all.toArray(String[]::new));
  }

  private Path csv(String name, NavigableMap<Cid, String> labels) throws IOException {
    StringBuilder text = new StringBuilder("file,label\n");
    labels.forEach((asset, label) -> text.append(asset).append(".png,").append(label).append('\n'));
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void annotators_ofDigits_arePaidAndTrainTheNextModel() throws Exception {
    NavigableMap<Cid, String> truth = digits(120);
    ok(
        offer(
            "--question=Which digit is it?",
            "--media=" + folder.resolve("images"),
            "--labels=zero,one"));
    NavigableMap<Cid, String> oneWrong = new TreeMap<>(truth);
    oneWrong.compute(truth.firstKey(), (_, label) -> "zero".equals(label) ? "one" : "zero");
    NavigableMap<Cid, String> unlabelled = new TreeMap<>(truth);
    unlabelled.remove(truth.lastKey());

    JsonNode bob = ok(run("//Bob", "annotate", "--from=" + csv("bob.csv", truth)));
    assertThat(bob.path("status").asString()).isEqualTo("PENDING_VALIDATION");
    Run incomplete = run("//Dave", "annotate", "0", "--from=" + csv("dave.csv", unlabelled));
    assertThat(incomplete.exitCode()).isEqualTo(1);
    assertThat(incomplete.json().path("message").asString())
        .contains(truth.lastKey() + ": it is not annotated");
    ok(run("//Charlie", "annotate", "0", "--from=" + csv("charlie.csv", oneWrong)));
    // Whoever starts again delivers nothing new.
    assertThat(ok(run("//Bob", "annotate", "0", "--from=" + csv("bob.csv", oneWrong))).path("cid"))
        .isEqualTo(bob.path("cid"));

    JsonNode seen = ok(run("//Alice", "review"));
    assertThat(seen.path("left").asInt()).isEqualTo(2);
    assertThat(seen.path("results").path(1).path("notes").toString()).contains("alpha 0.98");
    JsonNode review = ok(run("//Alice", "review", "--accept-valid"));
    assertThat(review.path("results").path(0).path("action").asString())
        .isEqualTo("accepted and paid");
    assertThat(ok(run("//Bob", "annotate", "0", "--wait")).path("paid").asString()).isEqualTo(PAY);

    Path set = folder.resolve("set");
    JsonNode collected =
        ok(run("//Alice", "annotations", "collect", "0", "--size=8x8", "--out=" + set));
    assertThat(collected.path("dropped").path(truth.firstKey().toString()).asString())
        .isEqualTo("tied between one and zero");
    Run trained = Run.of("simulate", "--data=" + set, "--organisations=2", "--rounds=2", "--json");
    assertThat(ok(trained).path("seeds").path(0).path("pooledAccuracy").asDouble())
        .isGreaterThan(0.95);
  }

  @Test
  void annotate_atThePrompt_savesUndoesAndGoesOn() throws Exception {
    Files.createDirectories(folder.resolve("texts"));
    for (String text : List.of("Good morning", "Go away", "Thank you")) {
      Files.writeString(folder.resolve("texts").resolve(text + ".txt"), text);
    }
    ok(offer("--question=Is it kind?", "--media=" + folder.resolve("texts"), "--labels=kind,rude"));
    String work = "--work=" + folder.resolve("work");

    Run first = typed("1\nundo\nloud\n2\nsave\n", "//Bob", "annotate", "0", work);
    assertThat(first.exitCode()).as(first.toString()).isZero();
    assertThat(first.out())
        .contains("Is it kind?", "1 kind, 2 rude", "\"loud\" is no class", "Go on with")
        .contains("Good morning");
    Run ended = typed("skip\n1\n", "//Bob", "annotate", work);
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err()).contains("the input ended");
    Run second = typed("1\ny\n", "//Bob", "annotate", work);
    assertThat(second.exitCode()).as(second.toString()).isZero();
    assertThat(second.out())
        .contains("2 are done already.", "goes on with submission 0", "delivered as b");
    assertThat(second.out()).containsPattern("kind +2").containsPattern("rude +1");

    Run review = typed("reject\nreject two are wrong\n", "//Alice", "review", "--ask", "0");
    assertThat(review.exitCode()).as(review.toString()).isZero();
    assertThat(review.out()).contains("Say why", "rejected: two are wrong");
    ok(bare("//Bob", "dispute", "0"));
    JsonNode disputed = ok(run("//Alice", "review"));
    assertThat(disputed.path("disputes").path(0).path("submission").asInt()).isZero();
  }

  @Test
  void annotate_boxesFromCoco_areCheckedAndExported() throws Exception {
    NavigableMap<Cid, String> media = digits(1);
    ok(
        offer(
            "--question=Where is the digit?",
            "--media=" + folder.resolve("images"),
            "--labels=digit",
            "--class-coordinates=box"));
    String coco =
        """
        {"images":[{"id":1,"file_name":"%s.png"}],"categories":[{"id":3,"name":"digit"}],
         "annotations":[{"id":1,"image_id":1,"category_id":3,"bbox":[1,0,%d,8]}]}
        """;
    Path file = folder.resolve("boxes.json");
    Files.writeString(file, coco.formatted(media.firstKey(), 9));
    Run outside = run("//Bob", "annotate", "--from=" + file);
    assertThat(outside.exitCode()).isEqualTo(1);
    assertThat(outside.json().path("message").asString())
        .contains("reaches out of the 8 x 8 pixels");
    Files.writeString(file, coco.formatted(media.firstKey(), 6));
    ok(run("//Bob", "annotate", "--from=" + file));

    Path exported = folder.resolve("out.coco.json");
    ok(run("//Alice", "annotations", "export", "0", "--out=" + exported));
    assertThat(Files.readString(exported))
        .contains("\"bbox\":[1.0,0.0,6.0,8.0]", "\"width\":8,\"height\":8");
  }

  @Test
  void review_ofAFileThatIsNoAnswer_rejectsIt() throws Exception {
    digits(2);
    ok(offer("--question=?", "--media=" + folder.resolve("images"), "--labels=zero,one"));
    ok(bare("//Bob", "assign", "0"));
    Cid nonsense = Cid.of("[]".getBytes(UTF_8));
    ok(bare("//Bob", "send-result", "0", "--path=" + nonsense, "--storage=IPFS"));

    JsonNode missing = ok(run("//Alice", "review", "--accept-valid", "--reject-invalid"));
    assertThat(missing.path("results").path(0).path("action").asString()).startsWith("rejected: ");
    assertThat(ok(run("//Alice", "review")).path("results").isEmpty()).isTrue();
  }

  @Test
  void annotate_sealedStore_isOpenedByThePlace() throws Exception {
    TreeMap<Cid, String> truth = new TreeMap<>(digits(3));
    ok(offer("--question=?", "--media=" + folder.resolve("images"), "--labels=zero,one"));
    ok(bare("//Bob", "publish-key"));
    String elsewhere = "--store=" + folder.resolve("empty");
    String from = "--from=" + csv("bob.csv", truth);
    Run before = Run.at(node, "annotate", "0", from, elsewhere, "--suri=//Bob");
    assertThat(before.exitCode()).isEqualTo(1);
    assertThat(before.json().path("hint").asString()).contains("task publish-key, task assign 0");

    ok(bare("//Bob", "assign", "0"));
    ok(bare("//Alice", "share-credentials", "0", "--shared-store=" + folder.resolve("store")));

    JsonNode bob = ok(Run.at(node, "annotate", "0", from, elsewhere, "--suri=//Bob"));
    assertThat(bob.path("status").asString()).isEqualTo("PENDING_VALIDATION");
  }

  private Run bare(String who, String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("task", command));
    all.addAll(List.of(arguments));
    all.add("--suri=" + who);
    return Run.at(node, all.toArray(String[]::new));
  }

  @Test
  void create_badRules_areRefusedBeforeAnythingIsSent() {
    Run run = offer("--question=?", "--file=x", "--labels=cat", "--class-coordinates=dog=box");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.json().path("message").asString()).contains("not among the classes");
  }
}
