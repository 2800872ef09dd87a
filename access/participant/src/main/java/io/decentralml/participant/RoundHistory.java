package io.decentralml.participant;

import io.decentralml.assets.AssetNotFoundException;
import io.decentralml.assets.AssetTooLargeException;
import io.decentralml.assets.Cid;
import io.decentralml.assets.CorruptAssetException;
import io.decentralml.federated.ClientId;
import io.decentralml.federated.ClientUpdate;
import io.decentralml.federated.PlanException;
import io.decentralml.federated.RoundPlan;
import io.decentralml.federated.RoundPlan.AcceptedUpdate;
import io.decentralml.federated.Strategy;
import io.decentralml.federated.TrainingPlan;
import io.decentralml.federated.UpdateCheck;
import io.decentralml.federated.UpdateClaim;
import io.decentralml.participant.MarketSubmission.Status;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.training.Safetensors;
import io.decentralml.training.Weights;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What happened in the rounds of a training, from chain and store alone. Anyone may ask; everybody
 * gets the same bytes.
 */
public final class RoundHistory {
  /** How much larger than the global weights an update's file may be, in bytes. */
  private static final long LEEWAY = 1 << 16;

  private final TaskMarket market;
  private final RoundDocuments documents;

  /** The plans of tasks that were looked at, by their numbers; none where there is none. */
  private final Map<Integer, Optional<RoundPlan>> plans = new ConcurrentHashMap<>();

  /** The history that {@code reader} can see. */
  public RoundHistory(Participant reader) {
    this.market = reader.market();
    this.documents = new RoundDocuments(reader.assets());
  }

  /**
   * A round that is open or over.
   *
   * @param task its task on the chain
   * @param plan its plan
   * @param training what all rounds have in common
   * @param weights the global weights to start from
   */
  public record OpenedRound(
      MarketTask task, RoundPlan plan, TrainingPlan training, Weights weights) {}

  /**
   * What a round's accepted updates fold into.
   *
   * @param weights the next global weights
   * @param accepted what was folded, in ascending order of account
   */
  public record FoldedRound(Weights weights, List<AcceptedUpdate> accepted) {
    /** Copies the list. */
    public FoldedRound {
      accepted = List.copyOf(accepted);
    }
  }

  /**
   * The newest task of {@code creator} that is a round with a plan such as {@code wanted}. What
   * else the account offers to contributors, such as a task whose plan cannot be found, is passed
   * over.
   */
  Optional<MarketTask> newestRound(AccountId creator, Predicate<RoundPlan> wanted)
      throws IOException {
    for (int id : market.tasksBy(creator).reversed()) {
      Optional<MarketTask> task =
          market.task(id).filter(each -> each.taskType().equals("ModelContributor"));
      if (task.isPresent() && planOf(task.get()).filter(wanted).isPresent()) {
        return task;
      }
    }
    return Optional.empty();
  }

  private Optional<RoundPlan> planOf(MarketTask task) throws IOException {
    Optional<RoundPlan> plan = plans.get(task.id());
    if (plan == null) {
      try {
        RoundPlan found = documents.roundPlan(task.plan().orElse(""));
        var _ = documents.trainingPlan(found.trainingPlan());
        plan = Optional.of(found);
      } catch (PlanException | RefusalException | AssetTooLargeException _) {
        plan = Optional.empty();
      } catch (AssetNotFoundException | CorruptAssetException _) {
        return Optional.empty(); // It may yet come into the store, so it is asked for again.
      }
      plans.put(task.id(), plan);
    }
    return plan;
  }

  /**
   * The round that {@code task} opens, as its plan has it, unchecked.
   *
   * @throws RefusalException if the task names no plan, or an asset is not what it should be
   */
  public OpenedRound open(MarketTask task) throws IOException, RefusalException {
    try {
      String name =
          task.plan()
              .orElseThrow(() -> new RefusalException("task " + task.id() + " names no plan"));
      RoundPlan plan = documents.roundPlan(name);
      TrainingPlan training = documents.trainingPlan(plan.trainingPlan());
      return new OpenedRound(task, plan, training, documents.weights(plan.weights()));
    } catch (PlanException malformed) {
      throw new RefusalException("task " + task.id() + ": " + malformed.getMessage());
    }
  }

  /**
   * Checks that a round starts from what it must start from: the plan's own first weights, or the
   * fold of what the chain says was accepted in the round before. One step back is enough, since
   * that round was checked before it was joined; {@link #verifyFromStart} goes all the way.
   *
   * @throws RefusalException that says what differs
   */
  public void verify(OpenedRound round) throws IOException, RefusalException {
    String found = round.plan().weights();
    String expected =
        switch (round.plan().origin()) {
          case RoundPlan.Origin.Initial() ->
              Cid.of(Safetensors.encode(round.training().initialWeights())).toString();
          case RoundPlan.Origin.Aggregated origin -> recompute(round, origin);
        };
    if (!found.equals(expected)) {
      throw new RefusalException(
          "round %d starts from %s, but what was accepted folds into %s: the aggregate is false"
              .formatted(round.plan().round() + 1, found, expected));
    }
  }

  private String recompute(OpenedRound round, RoundPlan.Origin.Aggregated origin)
      throws IOException, RefusalException {
    OpenedRound before = previous(round, origin);
    // What was accepted only after this round had been opened could not be folded into it.
    BlockNumber opened = round.task().created();
    FoldedRound folded =
        fold(before, each -> each.paidIn().map(paid -> paid.compareTo(opened) < 0).orElse(true));
    if (!folded.accepted().equals(origin.accepted())) {
      throw new RefusalException(
          "round %d names other updates than those that the chain says were accepted in task %d"
              .formatted(round.plan().round() + 1, before.task().id()));
    }
    return Cid.of(Safetensors.encode(folded.weights())).toString();
  }

  /** The round before, which must be of the same training and the same creator. */
  private OpenedRound previous(OpenedRound round, RoundPlan.Origin.Aggregated origin)
      throws IOException, RefusalException {
    MarketTask task =
        market
            .task((int) origin.task())
            .orElseThrow(() -> new RefusalException("there is no task " + origin.task()));
    OpenedRound before = open(task);
    boolean follows =
        before.plan().round() + 1 == round.plan().round()
            && before.plan().trainingPlan().equals(round.plan().trainingPlan())
            && task.plan().orElse("").equals(origin.roundPlan())
            && task.creator().equals(round.task().creator());
    if (!follows) {
      throw new RefusalException(
          "task %d does not follow from task %d".formatted(round.task().id(), task.id()));
    }
    return before;
  }

  /**
   * Checks a round and all rounds before it, for whoever joins late.
   *
   * @throws RefusalException that says what differs
   */
  public void verifyFromStart(OpenedRound round) throws IOException, RefusalException {
    verify(round);
    OpenedRound current = round;
    while (current.plan().origin() instanceof RoundPlan.Origin.Aggregated origin) {
      current = previous(current, origin);
      verify(current);
    }
  }

  /**
   * Folds what the chain says was accepted in a round.
   *
   * @throws RefusalException if nothing was accepted, or an accepted update breaks the training's
   *     own rules
   */
  public FoldedRound fold(OpenedRound round) throws IOException, RefusalException {
    return fold(round, _ -> true);
  }

  private FoldedRound fold(OpenedRound round, Predicate<MarketSubmission> counts)
      throws IOException, RefusalException {
    List<ClientUpdate> updates = new ArrayList<>();
    List<AcceptedUpdate> accepted = new ArrayList<>();
    Set<AccountId> folded = new HashSet<>();
    for (MarketSubmission each : acceptedIn(round.task().id())) {
      if (!counts.test(each) || !folded.add(each.worker())) {
        continue; // Of two updates of one worker the first counts.
      }
      if (!(check(round, each) instanceof UpdateCheck.Admitted(ClientUpdate update, _))) {
        throw new RefusalException("submission " + each.id() + " was accepted against the rules");
      }
      updates.add(update);
      accepted.add(
          new AcceptedUpdate(
              each.id(), update.client(), update.exampleCount(), each.path().orElse("")));
    }
    if (updates.isEmpty()) {
      throw new RefusalException("no update was accepted in task " + round.task().id());
    }
    return new FoldedRound(
        Strategy.named(round.training().strategy()).next(round.weights(), updates), accepted);
  }

  private List<MarketSubmission> acceptedIn(int task) {
    return market.submissionsOf(task).stream()
        .filter(each -> each.status() == Status.ACCEPTED)
        .sorted(
            Comparator.comparing(MarketSubmission::worker).thenComparingInt(MarketSubmission::id))
        .toList();
  }

  /**
   * Checks a delivered update by the rules of the training.
   *
   * @throws IOException if the store cannot be read
   */
  public UpdateCheck check(OpenedRound round, MarketSubmission submission) throws IOException {
    ClientId client = ClientId.of(submission.worker().bytes().toArray());
    try {
      UpdateClaim claim = UpdateClaim.fromJson(submission.claim().orElse(""));
      long expected = Safetensors.encode(round.weights()).length;
      byte[] file = documents.weightsFile(submission.path().orElse(""), expected + LEEWAY);
      return round.training().rules().check(round.weights(), client, claim, file);
    } catch (PlanException | RefusalException malformed) {
      return refused(client, UpdateCheck.Reason.FORMAT, malformed);
    } catch (AssetNotFoundException | AssetTooLargeException | CorruptAssetException missing) {
      return refused(client, UpdateCheck.Reason.HASH, missing);
    }
  }

  private static UpdateCheck refused(
      ClientId client, UpdateCheck.Reason reason, Exception because) {
    return new UpdateCheck.Refused(client, reason, String.valueOf(because.getMessage()));
  }
}
