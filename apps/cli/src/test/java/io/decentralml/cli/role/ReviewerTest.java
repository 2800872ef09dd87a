package io.decentralml.cli.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.annotation.Annotation;
import io.decentralml.annotation.AnnotationFile;
import io.decentralml.annotation.MediaType;
import io.decentralml.assets.Cid;
import io.decentralml.assets.FolderAssetStore;
import io.decentralml.cli.node.ServedNode;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.metadata.Value;
import io.decentralml.participant.AnnotationDocuments;
import io.decentralml.participant.AnnotationOffer;
import io.decentralml.participant.DataAnnotator;
import io.decentralml.participant.MarketSubmission;
import io.decentralml.participant.Participant;
import io.decentralml.participant.ReviewCase;
import io.decentralml.participant.ReviewVerdict;
import io.decentralml.participant.Reviewer;
import io.decentralml.participant.TaskMarket;
import io.decentralml.participant.Upkeep;
import io.decentralml.rpc.RpcConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A creator's and an attester's review on a real node whose periods are a few blocks. */
@Timeout(120)
class ReviewerTest {
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final ServedNode node;
  private final Participant alice;
  private final Participant bob;
  private final Participant charlie;

  ReviewerTest(@TempDir Path folder) throws Exception {
    node = ServedNode.start(ServedNode.temporary(), RpcConfig.local().withPort(0));
    opened.add(node);
    alice = participant(folder, "//Alice");
    bob = participant(folder, "//Bob");
    charlie = participant(folder, "//Charlie");
  }

  private Participant participant(Path folder, String name) throws Exception {
    ChainClient chain = ChainClient.connect(node.url());
    opened.add(chain);
    KeyPair key = KeyPair.fromUri(SignatureScheme.SR25519, name);
    return new Participant(name, chain, FolderAssetStore.open(folder), key);
  }

  @BeforeEach
  void makePeriodsShort() {
    Map<String, Object> settings = new HashMap<>();
    for (String period :
        List.of(
            "delivery_period",
            "attestation_period",
            "review_period",
            "dispute_period",
            "dispute_timeout",
            "retention_period")) {
      settings.put(period, 6);
    }
    settings.put("max_assignments", 10);
    settings.put("attestation_quorum", 1);
    settings.put("deposit_percent", 10);
    settings.put("deposit_per_byte", 1);
    settings.put("credentials_on_chain", true);
    asRoot("set_parameters", Map.of("parameters", settings));
    asRoot("set_attesters", Map.of("attesters", List.of(charlie.account())));
  }

  private void asRoot(String name, Map<String, ?> arguments) {
    Call call = alice.chain().call(TaskMarket.PALLET, name, arguments);
    alice
        .chain()
        .submit(
            alice.chain().call("Sudo", "sudo", Map.of("call", new Value.Encoded(call.encoded()))),
            alice.key());
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }

  private int offer(String validation) throws Exception {
    Cid medium = alice.assets().put("Good morning".getBytes(UTF_8));
    Map<String, Object> task = new HashMap<>();
    task.put("task_type", "DataAnnotators");
    task.put("question", "Is it kind?");
    task.put("pays_amount", 1_000_000_000_000L);
    task.put("expiration_block", alice.chain().bestNumber().toLong() + 8);
    task.put("max_assignments", 2);
    task.put("validation_strategy", validation);
    task.put("annotation_type", "Text");
    task.put("annotation_files", List.of(medium.toString()));
    task.put("annotation_class_labels", "kind, rude");
    task.put("annotation_files_storage_type", "IPFS");
    return alice
        .chain()
        .submit(alice.chain().call(TaskMarket.PALLET, "create_task", task), alice.key())
        .event(TaskMarket.PALLET, "TaskCreated")
        .fields()
        .index("taskid");
  }

  private MarketSubmission deliver(Participant worker, int task, String label) throws Exception {
    AnnotationOffer offer = new AnnotationDocuments(worker).offer(task);
    Annotation item =
        Annotation.empty(offer.annotation().media().getFirst()).withLabels(List.of(label));
    return new DataAnnotator(worker, _ -> {})
        .deliver(offer, new AnnotationFile(task, MediaType.TEXT, List.of(item)));
  }

  private static List<ReviewCase> waiting(Participant who) throws Exception {
    List<ReviewCase> cases = new ArrayList<>();
    new Reviewer(who).waiting(cases::add);
    return cases;
  }

  /** Blocks come with transactions on this chain. */
  private void letBlocksPass(int count) {
    for (int i = 0; i < count; i++) {
      alice
          .chain()
          .submit(
              alice.chain().call("System", "remark", Map.of("remark", new byte[] {(byte) i})),
              alice.key());
    }
  }

  private static List<Upkeep> upkeep(Participant who, Reviewer.Records records) throws Exception {
    List<Upkeep> done = new ArrayList<>();
    new Reviewer(who).upkeep(records, done::add);
    return done;
  }

  @Test
  void upkeep_afterEveryPeriod_settlesAndRemovesTheTask() throws Exception {
    int task = offer("ManualAccept");
    MarketSubmission late =
        new DataAnnotator(charlie, _ -> {}).hold(alice.market().task(task).orElseThrow());
    MarketSubmission wrong = deliver(bob, task, "rude");
    assertThat(waiting(alice))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.submission().id()).isEqualTo(wrong.id());
          assertThat(each.verdict()).isInstanceOf(ReviewVerdict.Sound.class);
        });
    Reviewer reviewer = new Reviewer(alice);
    assertThat(reviewer.reject(wrong, "it is kind")).isTrue();
    assertThat(reviewer.accept(wrong)).isFalse();
    assertThat(upkeep(alice, Reviewer.Records.REMOVE)).isEmpty();

    letBlocksPass(12);
    assertThat(upkeep(alice, Reviewer.Records.KEEP))
        .containsExactlyInAnyOrder(
            new Upkeep.PlaceReclaimed(task, late.id()),
            new Upkeep.RejectionClosed(task, wrong.id()),
            new Upkeep.TaskExpired(task));
    assertThat(upkeep(alice, Reviewer.Records.KEEP)).isEmpty();
    letBlocksPass(8);
    assertThat(upkeep(alice, Reviewer.Records.REMOVE))
        .containsExactly(new Upkeep.TaskRemoved(task));
    assertThat(alice.market().task(task)).isEmpty();
  }

  @Test
  void upkeep_ofADisputeThatNobodyResolves_endsIt() throws Exception {
    int task = offer("ManualAccept");
    MarketSubmission place = deliver(bob, task, "rude");
    Reviewer reviewer = new Reviewer(alice);
    assertThat(reviewer.reject(place, "it is kind")).isTrue();
    bob.market().dispute(place.id());
    assertThat(reviewer.disputes())
        .singleElement()
        .satisfies(each -> assertThat(each.id()).isEqualTo(place.id()));

    letBlocksPass(9);

    assertThat(upkeep(alice, Reviewer.Records.KEEP))
        .contains(new Upkeep.DisputeTimedOut(task, place.id()));
    assertThat(reviewer.disputes()).isEmpty();
  }

  @Test
  void attestable_resultsOfOthers_areAttestedOnce() throws Exception {
    int task = offer("CustomAccept");
    MarketSubmission place = deliver(bob, task, "kind");
    int own = offer("CustomAccept");
    deliver(charlie, own, "kind");
    Reviewer attester = new Reviewer(charlie);
    List<ReviewCase> cases = new ArrayList<>();

    attester.attestable(cases::add);
    assertThat(cases)
        .singleElement()
        .satisfies(each -> assertThat(each.submission().id()).isEqualTo(place.id()));
    assertThat(attester.attestPassed(place)).isTrue();
    cases.clear();
    attester.attestable(cases::add);

    assertThat(cases).isEmpty();
    assertThat(alice.market().submission(place.id()).orElseThrow().status())
        .isEqualTo(MarketSubmission.Status.VALIDATED);
    assertThat(new Reviewer(alice).accept(place)).isTrue();
  }

  @Test
  void waiting_annotatorsWhoDiffer_tellsTheAgreement() throws Exception {
    int task = offer("ManualAccept");
    deliver(bob, task, "kind");
    deliver(charlie, task, "rude");

    List<ReviewCase> cases = waiting(alice);

    assertThat(cases).hasSize(2);
    assertThat(cases.getFirst().notes().toString()).contains("alpha 0.000");
  }
}
