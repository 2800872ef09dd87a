package io.decentralml.participant;

import io.decentralml.assets.StoreKind;
import io.decentralml.client.Call;
import io.decentralml.client.ChainClient;
import io.decentralml.client.DispatchException;
import io.decentralml.client.Inclusion;
import io.decentralml.client.StorageItem;
import io.decentralml.crypto.KeyPair;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.U128;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pallet {@code DecentralMLModule} as agents use it: typed reads, and calls signed by one key.
 */
public final class TaskMarket {
  /** The pallet's name in the runtime. */
  public static final String PALLET = "DecentralMLModule";

  private static final int LONGEST_REASON = 512;

  /** Errors of calls that were right when they were signed. */
  private static final Set<String> TOO_LATE =
      Set.of(
          PALLET + ".MaxAssignmentsReached",
          PALLET + ".TaskHasExpired",
          PALLET + ".TaskNotFound",
          PALLET + ".SubmissionNotFound",
          PALLET + ".InvalidStatus",
          PALLET + ".DeliveryDeadlinePassed",
          PALLET + ".ReviewPeriodPassed",
          PALLET + ".AttestationPeriodPassed",
          PALLET + ".DisputePeriodPassed");

  private final ChainClient chain;
  private final KeyPair key;

  /** The market of {@code chain}, where {@code key} signs. */
  public TaskMarket(ChainClient chain, KeyPair key) {
    this.chain = chain;
    this.key = key;
  }

  static Balance balance(BigInteger plancks) {
    return Balance.of(U128.of(plancks.shiftRight(64).longValue(), plancks.longValue()));
  }

  /** Whether a call failed because others, or the time, were faster. */
  static boolean cameTooLate(DispatchException refused) {
    return TOO_LATE.contains(refused.error());
  }

  /**
   * Whether calls of this account wait for a block, such as those of an agent that was killed;
   * until they are in one, the chain does not show what they did.
   */
  boolean hasCallsUnderWay() {
    AccountId account = AccountId.of(key.accountId());
    long used = chain.account(account).number("nonce").longValue();
    return Integer.toUnsignedLong(chain.nextNonce(account).value()) > used;
  }

  /** The task with this number; none if it was removed or is yet to come. */
  public Optional<MarketTask> task(int id) {
    return chain.storage(PALLET, "Tasks", id).map(value -> MarketTask.of(id, value));
  }

  /** All tasks on record, oldest first. */
  public List<MarketTask> tasks() {
    List<MarketTask> tasks = new ArrayList<>();
    for (StorageItem each : chain.entries(PALLET, "Tasks")) {
      if (each.keys().getLast() instanceof Value.Whole(BigInteger id)) {
        tasks.add(MarketTask.of(id.intValue(), each.value()));
      }
    }
    tasks.sort(Comparator.comparingInt(MarketTask::id));
    return tasks;
  }

  /** The tasks of {@code creator} on record, oldest first. */
  public List<MarketTask> tasksOf(AccountId creator) {
    List<MarketTask> tasks = new ArrayList<>();
    for (int id : tasksBy(creator)) {
      task(id).ifPresent(tasks::add);
    }
    return tasks;
  }

  /** The numbers of the tasks of {@code creator} on record, oldest first. */
  List<Integer> tasksBy(AccountId creator) {
    return secondKeys("CreatorTasks", creator);
  }

  /** The taken places of a task on record, oldest first. */
  public List<MarketSubmission> submissionsOf(int task) {
    List<MarketSubmission> submissions = new ArrayList<>();
    for (int id : secondKeys("TaskSubmissions", task)) {
      submission(id).ifPresent(submissions::add);
    }
    return submissions;
  }

  /** The places that {@code worker} took, as far as they are on record, oldest first. */
  public List<MarketSubmission> submissionsBy(AccountId worker) {
    List<MarketSubmission> submissions = new ArrayList<>();
    for (int id : secondKeys("WorkerSubmissions", worker)) {
      submission(id).ifPresent(submissions::add);
    }
    return submissions;
  }

  /** The taken place with this number; none if it was removed or is yet to come. */
  public Optional<MarketSubmission> submission(int id) {
    return chain
        .storage(PALLET, "TaskResultSubmissions", id)
        .map(value -> MarketSubmission.of(id, value));
  }

  private List<Integer> secondKeys(String item, Object first) {
    List<Integer> keys = new ArrayList<>();
    for (StorageItem each : chain.entries(PALLET, item, first)) {
      if (each.keys().getLast() instanceof Value.Whole(BigInteger id)) {
        keys.add(id.intValue());
      }
    }
    keys.sort(Comparator.naturalOrder());
    return keys;
  }

  /**
   * Offers places for contributors to the round that {@code plan} opens.
   *
   * @return the new task's number
   */
  public int createContributorTask(String plan, Balance pay, int places, BlockNumber expiration) {
    Inclusion inclusion =
        submit(
            "create_task",
            Map.of(
                "task_type",
                "ModelContributor",
                "pays_amount",
                pay,
                "expiration_block",
                Integer.toUnsignedLong(expiration.value()),
                "max_assignments",
                places,
                "validation_strategy",
                "ManualAccept",
                "model_contributor_script_path",
                plan,
                "model_contributor_script_storage_type",
                "IPFS"));
    return inclusion.event(PALLET, "TaskCreated").fields().index("taskid");
  }

  /**
   * Takes a place of a task.
   *
   * @return the new submission's number
   */
  public int assign(int task) {
    Inclusion inclusion = submit("assign_task", Map.of("task_id", task));
    return inclusion.event(PALLET, "TaskAssigned").fields().index("submission_index");
  }

  /** Delivers the result of a taken place: a claim, and the asset that it speaks of. */
  public Inclusion sendResult(int submission, String claim, String path, StoreKind store) {
    return submit(
        "send_task_result",
        Map.of(
            "submission_id", submission,
            "result", claim,
            "result_path", path,
            "result_storage_type", storageType(store)));
  }

  /** The chain's word for a kind of store; an asset of a folder has the name it has on IPFS. */
  private static String storageType(StoreKind store) {
    return switch (store) {
      case FOLDER, IPFS -> "IPFS";
      case CRUST -> "Crust";
      case S3 -> "S3";
      case GCS -> "GCP";
      case AZURE -> "Azure";
    };
  }

  /** Accepts and pays a delivered result. */
  public Inclusion accept(int submission) {
    return submit("accept_task_result", Map.of("submission_id", submission));
  }

  /** Rejects a delivered result; of a long reason the chain keeps the beginning. */
  public Inclusion reject(int submission, String reason) {
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    Bytes kept = Bytes.wrap(Arrays.copyOf(text, Math.min(text.length, LONGEST_REASON)));
    return submit("reject_task_result", Map.of("submission_id", submission, "reason", kept));
  }

  /** Says as an attester that a delivered result is sound. */
  public Inclusion attestPassed(int submission) {
    return submit("validate_task_result", Map.of("submission_id", submission, "passed", true));
  }

  /** Says as an attester that a delivered result is not sound. */
  public Inclusion attestFailed(int submission) {
    return submit("validate_task_result", Map.of("submission_id", submission, "passed", false));
  }

  /** Disputes the rejection of one's own result; a bond goes on hold. */
  public Inclusion dispute(int submission) {
    return submit("dispute_rejection", Map.of("submission_id", submission));
  }

  /** Makes a rejection final, or divides the pay of a dispute that nobody resolved. */
  public Inclusion closeDispute(int submission) {
    return submit("close_dispute", Map.of("submission_id", submission));
  }

  /** Takes the pay of a result that the creator did not judge in time. */
  public Inclusion claimUnreviewed(int submission) {
    return submit("claim_unreviewed", Map.of("submission_id", submission));
  }

  /** Publishes the X25519 key, 32 bytes, that others seal secrets to. */
  public Inclusion publishKey(Bytes key) {
    return submit("publish_key", Map.of("key", key));
  }

  /** The X25519 key that {@code account} published, 32 bytes. */
  public Optional<Bytes> publishedKey(AccountId account) {
    return chain.storage(PALLET, "PublishedKeys", account).flatMap(TaskMarket::bytes);
  }

  /** Leaves at most 1024 bytes for the worker of a place, sealed to the worker's published key. */
  public Inclusion shareCredentials(int submission, Bytes sealed) {
    return submit("share_credentials", Map.of("submission_id", submission, "sealed", sealed));
  }

  /** What the creator sealed to the worker of a place. */
  public Optional<Bytes> sharedCredentials(int submission) {
    return chain.storage(PALLET, "SharedCredentials", submission).flatMap(TaskMarket::bytes);
  }

  private static Optional<Bytes> bytes(Value value) {
    return value instanceof Value.Binary(Bytes bytes) ? Optional.of(bytes) : Optional.empty();
  }

  /** Adds at most 100 accounts to a task's allow list; nobody else may take places then. */
  public Inclusion allowWorkers(int task, List<AccountId> workers) {
    return submit("allow_workers", Map.of("task_id", task, "accounts", workers));
  }

  /** Who may attest results. */
  public List<AccountId> attesters() {
    return chain
        .storage(PALLET, "Attesters")
        .map(value -> value instanceof Value.Sequence(List<Value> items) ? items : List.<Value>of())
        .orElse(List.of())
        .stream()
        .flatMap(each -> bytes(each).stream())
        .map(AccountId::of)
        .toList();
  }

  /** Gives back a taken place for which nothing was delivered; the deposit returns. */
  public Inclusion abandon(int submission) {
    return submit("abandon_assignment", Map.of("submission_id", submission));
  }

  /** Whether {@code worker} is on the allow list of a task. */
  public boolean isAllowed(int task, AccountId worker) {
    return chain.storage(PALLET, "AllowedWorkers", task, worker).isPresent();
  }

  /** Money and deadlines of a taken place; none once it is settled. */
  public Optional<PlaceClock> clock(int submission) {
    return chain
        .storage(PALLET, "SubmissionLedgers", submission)
        .map(value -> PlaceClock.of(submission, value));
  }

  /** The places of a task; none if it was removed. */
  public Optional<TaskPlaces> places(int task) {
    return chain.storage(PALLET, "TaskLedgers", task).map(value -> TaskPlaces.of(task, value));
  }

  /** Gives no more places of a task. */
  public Inclusion withdraw(int task) {
    return submit("withdraw_task", Map.of("task_id", task));
  }

  /** Closes a task whose expiration block has come. */
  public Inclusion expire(int task) {
    return submit("expire_task", Map.of("task_id", task));
  }

  /** Frees a place whose worker let the deadline pass. */
  public Inclusion reclaimPlace(int submission) {
    return submit("reclaim_place", Map.of("submission_id", submission));
  }

  /** Deletes at most 50 records of a settled task, and in the end the task. */
  public Inclusion remove(int task) {
    return submit("remove_task", Map.of("task_id", task));
  }

  private Inclusion submit(String name, Map<String, ?> arguments) {
    Call call = chain.call(PALLET, name, arguments);
    return chain.submit(call, key);
  }
}
