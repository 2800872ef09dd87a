package io.decentralml.equivalence;

import static io.decentralml.pallets.tasks.SubmissionStatus.ASSIGNED;
import static io.decentralml.pallets.tasks.SubmissionStatus.DISPUTED;
import static io.decentralml.pallets.tasks.SubmissionStatus.PENDING_VALIDATION;
import static io.decentralml.pallets.tasks.SubmissionStatus.REJECTED;
import static io.decentralml.pallets.tasks.SubmissionStatus.VALIDATED;
import static io.decentralml.pallets.tasks.TaskStatus.COMPLETED;
import static io.decentralml.pallets.tasks.TaskStatus.CREATED;
import static io.decentralml.pallets.tasks.TaskStatus.IN_PROGRESS;
import static io.decentralml.pallets.tasks.TaskStatus.WITHDRAWN;

import io.decentralml.crypto.Blake2b;
import io.decentralml.equivalence.MarketState.Subject;
import io.decentralml.equivalence.Signers.Request;
import io.decentralml.primitives.AccountId;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.U128;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Calls that fit the state in which the chain is, so that whatever may happen to a task does:
 * random arguments alone seldom meet the one who may call, at a time when it is allowed.
 */
final class FittingCalls {
  private static final String MARKET = "DecentralMLModule";
  private static final String PATH = "bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy";
  private static final long MILLI = 1_000_000_000_000_000L;

  private final Signers signers;
  private final RandomGenerator random;
  private final List<Step> steps = new ArrayList<>();

  /** Who makes a call about a task or a place of it. */
  private enum Party {
    ANYBODY,
    CREATOR,
    WORKER,
    ROOT
  }

  /** One thing that may happen; empty if the state has nothing to which it could. */
  private interface Step {
    Optional<Request> draw(MarketState state, int block);
  }

  /** What a step may be about. */
  private interface Finder {
    List<Subject> in(MarketState state);
  }

  /** Calls of {@code signers}. */
  FittingCalls(Signers signers, RandomGenerator random) {
    this.signers = signers;
    this.random = random;
    tasks();
    places();
    step(3, (_, block) -> Optional.of(create(block)));
    step(3, (_, _) -> Optional.of(setting()));
    step(1, (_, _) -> Optional.of(validator("add_validator")));
    step(1, (_, _) -> Optional.of(validator("remove_validator")));
    step(2, (_, _) -> Optional.of(upgrade()));
  }

  private void tasks() {
    Finder offered = state -> state.tasks(Set.of(CREATED, IN_PROGRESS));
    step(6, offered, "assign_task", Party.ANYBODY, Map::of);
    step(1, offered, "expire_task", Party.ANYBODY, Map::of);
    step(1, offered, "withdraw_task", Party.CREATOR, Map::of);
    step(1, offered, "allow_workers", Party.CREATOR, () -> Map.of("accounts", some()));
    Finder closed = state -> state.tasks(Set.of(COMPLETED, WITHDRAWN));
    step(1, closed, "remove_task", Party.ANYBODY, Map::of);
  }

  private void places() {
    Finder atWork = state -> state.places(Set.of(ASSIGNED));
    step(4, atWork, "send_task_result", Party.WORKER, () -> Map.of("result", "cat"));
    step(1, atWork, "abandon_assignment", Party.WORKER, Map::of);
    step(3, atWork, "reclaim_place", Party.ANYBODY, Map::of);
    step(1, atWork, "share_credentials", Party.CREATOR, () -> Map.of("sealed", "sealed"));
    Finder delivered = state -> state.places(Set.of(PENDING_VALIDATION, VALIDATED));
    step(3, delivered, "validate_task_result", Party.ANYBODY, () -> Map.of("passed", often()));
    step(1, delivered, "accept_task_result", Party.CREATOR, Map::of);
    step(2, delivered, "reject_task_result", Party.CREATOR, () -> Map.of("reason", "a dog"));
    step(3, delivered, "claim_unreviewed", Party.ANYBODY, Map::of);
    Finder rejected = state -> state.places(Set.of(REJECTED));
    step(3, rejected, "dispute_rejection", Party.WORKER, Map::of);
    step(1, rejected, "close_dispute", Party.ANYBODY, Map::of);
    Finder disputed = state -> state.places(Set.of(DISPUTED));
    step(3, disputed, "resolve_dispute", Party.ROOT, () -> Map.of("worker_is_right", often()));
    step(1, disputed, "close_dispute", Party.ANYBODY, Map::of);
  }

  private void step(int weight, Step step) {
    for (int i = 0; i < weight; i++) {
      steps.add(step);
    }
  }

  private void step(
      int weight, Finder subjects, String call, Party party, Supplier<Map<String, ?>> arguments) {
    step(
        weight,
        (state, _) ->
            one(subjects.in(state)).map(subject -> about(subject, call, party, arguments.get())));
  }

  private Request about(Subject subject, String name, Party party, Map<String, ?> more) {
    Map<String, Object> arguments = new LinkedHashMap<>(more);
    arguments.put(subject.argument(), subject.id());
    Bytes call = signers.call(MARKET, name, arguments);
    return switch (party) {
      case ANYBODY -> signers.by(signers.anybody(), call);
      case CREATOR -> signers.by(subject.creator(), call);
      case WORKER -> signers.by(subject.worker(), call);
      case ROOT -> signers.asRoot(call);
    };
  }

  /** A call for the state behind {@code host}; empty if what was drawn fits nothing there. */
  Optional<Request> next(HostFunctions host, int block) {
    return steps.get(random.nextInt(steps.size())).draw(new MarketState(host), block);
  }

  /** Often the oldest or the newest: some calls have to wait for their time, some come too late. */
  private <T> Optional<T> one(List<T> all) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (random.nextInt(3)) {
          case 0 -> all.getFirst();
          case 1 -> all.getLast();
          default -> all.get(random.nextInt(all.size()));
        });
  }

  private List<AccountId> some() {
    return signers.accounts().subList(0, random.nextInt(4, signers.accounts().size()));
  }

  private boolean often() {
    return random.nextInt(4) != 0;
  }

  private Request create(int block) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("question", "What do you see?");
    arguments.put("pays_amount", U128.of(0, MILLI * random.nextLong(1, 1_000)));
    arguments.put("expiration_block", block + random.nextInt(1, 30));
    arguments.put("max_assignments", random.nextInt(1, 10));
    arguments.put(
        "validation_strategy",
        List.of("AutoAccept", "ManualAccept", "ManualAccept", "CustomAccept", "CustomAccept")
            .get(random.nextInt(5)));
    switch (random.nextInt(3)) {
      case 0 -> {
        arguments.put("task_type", "DataAnnotators");
        arguments.put("annotation_type", "Image");
        arguments.put("annotation_files", List.of(PATH));
        arguments.put("annotation_files_storage_type", "IPFS");
      }
      case 1 -> {
        arguments.put("task_type", "ModelContributor");
        arguments.put("model_contributor_script_path", PATH);
        arguments.put("model_contributor_script_storage_type", "IPFS");
      }
      default -> {
        arguments.put("task_type", "ModelEngineer");
        arguments.put("model_engineer_path", PATH);
        arguments.put("model_engineer_storage_type", "IPFS");
      }
    }
    return signers.by(signers.anybody(), signers.call(MARKET, "create_task", arguments));
  }

  /** Who attests, or periods so short that they end within the chain. */
  private Request setting() {
    if (random.nextBoolean()) {
      List<AccountId> attesters = signers.accounts().subList(1, 7);
      return signers.asRoot(signers.call(MARKET, "set_attesters", Map.of("attesters", attesters)));
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("delivery_period", random.nextInt(1, 4));
    parameters.put("attestation_period", random.nextInt(1, 3));
    parameters.put("review_period", random.nextInt(2, 5));
    parameters.put("dispute_period", random.nextInt(1, 6));
    parameters.put("dispute_timeout", random.nextInt(3, 8));
    parameters.put("retention_period", random.nextInt(3));
    parameters.put("max_assignments", 10);
    parameters.put("attestation_quorum", random.nextInt(1, 3));
    parameters.put("deposit_percent", 10);
    parameters.put("deposit_per_byte", 1_000_000);
    parameters.put("credentials_on_chain", random.nextBoolean());
    return signers.asRoot(signers.call(MARKET, "set_parameters", Map.of("parameters", parameters)));
  }

  private Request validator(String name) {
    return signers.asRoot(
        signers.call("ValidatorSet", name, Map.of("validator", signers.anybody())));
  }

  /** The code is replaced, at once or with leave given before; or somebody reaches for the key. */
  private Request upgrade() {
    Bytes code = NextCode.module();
    Bytes hash = Bytes.wrap(Blake2b.hash256(code.toArray()));
    AccountId thief = signers.accounts().getLast();
    return switch (random.nextInt(6)) {
      case 0 -> signers.asRoot(signers.call("System", "set_code", Map.of("code", code)));
      case 1 ->
          signers.asRoot(signers.call("System", "authorize_upgrade", Map.of("code_hash", hash)));
      case 2, 3 ->
          signers.by(
              signers.anybody(),
              signers.call("System", "apply_authorized_upgrade", Map.of("code", code)));
      case 4 ->
          signers.by(thief, signers.call("Sudo", "set_key", Map.of("new", Signers.address(thief))));
      default -> signers.by(thief, signers.call("Sudo", "remove_key", Map.of()));
    };
  }
}
