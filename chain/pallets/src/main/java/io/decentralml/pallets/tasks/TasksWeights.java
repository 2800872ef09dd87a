package io.decentralml.pallets.tasks;

import io.decentralml.primitives.Weight;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.List;

/** What the market's calls cost, with fields at their longest unless they are counted here. */
final class TasksWeights {
  private TasksWeights() {}

  static Weight of(TasksCall call) {
    return switch (call) {
      case TasksCall.CreateTask offer ->
          TasksCosts.CREATE_TASK.plus(TasksCosts.CREATE_TASK_EACH, length(offer));
      case TasksCall.AssignTask _ -> TasksCosts.ASSIGN_TASK.weight();
      case TasksCall.SendTaskResult _ -> TasksCosts.SEND_TASK_RESULT.weight();
      case TasksCall.ValidateTaskResult _ -> TasksCosts.VALIDATE_TASK_RESULT.weight();
      case TasksCall.AcceptTaskResult _ -> TasksCosts.ACCEPT_TASK_RESULT.weight();
      case TasksCall.RejectTaskResult _ -> TasksCosts.REJECT_TASK_RESULT.weight();
      case TasksCall.WithdrawTask _ -> TasksCosts.WITHDRAW_TASK.weight();
      case TasksCall.ExpireTask _ -> TasksCosts.EXPIRE_TASK.weight();
      case TasksCall.AbandonAssignment _ -> TasksCosts.ABANDON_ASSIGNMENT.weight();
      case TasksCall.DisputeRejection _ -> TasksCosts.DISPUTE_REJECTION.weight();
      case TasksCall.ResolveDispute _ -> TasksCosts.RESOLVE_DISPUTE.weight();
      case TasksCall.ClaimUnreviewed _ -> TasksCosts.CLAIM_UNREVIEWED.weight();
      case TasksCall.ReclaimPlace _ -> TasksCosts.RECLAIM_PLACE.weight();
      case TasksCall.CloseDispute _ -> TasksCosts.CLOSE_DISPUTE.weight();
      case TasksCall.RemoveTask _ -> TasksCosts.REMOVE_TASK.weight();
      case TasksCall.PublishKey _ -> TasksCosts.PUBLISH_KEY.weight();
      case TasksCall.ShareCredentials _ -> TasksCosts.SHARE_CREDENTIALS.weight();
      case TasksCall.AllowWorkers(TaskIndex _, var accounts) ->
          TasksCosts.ALLOW_WORKERS.plus(TasksCosts.ALLOW_WORKERS_EACH, accounts.size());
      case TasksCall.SetParameters _ -> TasksCosts.SET_PARAMETERS.weight();
      case TasksCall.SetAttesters(var attesters) ->
          TasksCosts.SET_ATTESTERS.plus(TasksCosts.SET_ATTESTERS_EACH, attesters.size());
    };
  }

  /** How many bytes of text an offer carries. */
  private static long length(TasksCall.CreateTask offer) {
    return bytes(offer.question())
        + bytes(offer.modelContributorScriptPath())
        + bytes(offer.modelContributorScriptStorageCredentials())
        + sum(offer.annotationMediaSamples())
        + sum(offer.annotationFiles())
        + bytes(offer.annotationClassLabels())
        + bytes(offer.annotationClassCoordinates())
        + bytes(offer.annotationJson())
        + bytes(offer.annotationFilesStorageCredentials())
        + bytes(offer.modelEngineerPath())
        + bytes(offer.modelEngineerStorageCredentials());
  }

  private static long bytes(Option<Bytes> text) {
    return text instanceof Option.Some<Bytes>(Bytes some) ? some.length() : 0;
  }

  private static long sum(Option<List<Bytes>> texts) {
    long sum = 0;
    if (texts instanceof Option.Some<List<Bytes>>(List<Bytes> some)) {
      for (Bytes each : some) {
        sum += each.length();
      }
    }
    return sum;
  }
}
