package io.decentralml.federated;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document that opens a round: which weights to start from, and where they come from, so that
 * every client can compute them again and refuse to go on when they differ. Names of assets are
 * opaque texts here.
 *
 * @param round its number, from 0
 * @param trainingPlan asset of the {@link TrainingPlan}
 * @param weights asset of the global weights to start from
 * @param origin where those weights come from
 */
public record RoundPlan(int round, String trainingPlan, String weights, Origin origin) {
  private static final String FORMAT = "decentralml-round-plan/1";

  /** Where a round's global weights come from. */
  public sealed interface Origin {
    /** From the training plan's seed: the first round, which is number 0. */
    record Initial() implements Origin {}

    /**
     * From the round before, by the plan's strategy.
     *
     * @param roundPlan asset of that round's {@link RoundPlan}
     * @param task the chain's number of that round's task
     * @param accepted the updates that were folded
     */
    record Aggregated(String roundPlan, long task, List<AcceptedUpdate> accepted)
        implements Origin {
      /** Checks that there is an update. */
      public Aggregated {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty()) {
          throw new IllegalArgumentException("an aggregate needs at least one accepted update");
        }
      }
    }
  }

  /**
   * An update that the round before accepted.
   *
   * @param submission the chain's number of the submission
   * @param client who sent it
   * @param exampleCount its share
   * @param weights asset of its weights
   */
  public record AcceptedUpdate(
      long submission, ClientId client, long exampleCount, String weights) {}

  /** Checks that the first round, and it alone, starts from initial weights. */
  public RoundPlan {
    if (round < 0 || (round == 0) != (origin instanceof Origin.Initial)) {
      throw new IllegalArgumentException("round " + round + " cannot start from " + origin);
    }
  }

  /** The document, UTF-8. */
  public byte[] toJson() {
    ObjectNode json = CanonicalJson.object();
    json.put("format", FORMAT);
    json.put("round", round);
    json.put("trainingPlan", trainingPlan);
    json.put("weights", weights);
    if (origin instanceof Origin.Aggregated(String roundPlan, long task, var accepted)) {
      ObjectNode previous = json.putObject("previous");
      previous.put("roundPlan", roundPlan);
      previous.put("task", task);
      ArrayNode updates = previous.putArray("accepted");
      for (AcceptedUpdate update : accepted) {
        updates
            .addObject()
            .put("submission", update.submission)
            .put("client", update.client.toString())
            .put("exampleCount", update.exampleCount)
            .put("weights", update.weights);
      }
    }
    return CanonicalJson.bytes(json);
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws PlanException when {@code bytes} are nothing of the kind or a value is out of range
   */
  public static RoundPlan fromJson(byte[] bytes) throws PlanException {
    JsonNode json = CanonicalJson.read(bytes);
    CanonicalJson.requireFormat(json, FORMAT);
    try {
      return new RoundPlan(
          CanonicalJson.number(json, "round"),
          CanonicalJson.text(json, "trainingPlan"),
          CanonicalJson.text(json, "weights"),
          json.has("previous")
              ? aggregated(CanonicalJson.object(json, "previous"))
              : new Origin.Initial());
    } catch (IllegalArgumentException e) {
      throw new PlanException("not a round plan: " + e.getMessage());
    }
  }

  private static Origin aggregated(JsonNode json) throws PlanException {
    List<AcceptedUpdate> accepted = new ArrayList<>();
    for (JsonNode update : json.path("accepted").values()) {
      accepted.add(
          new AcceptedUpdate(
              CanonicalJson.integer(update, "submission"),
              ClientId.parse(CanonicalJson.text(update, "client")),
              CanonicalJson.integer(update, "exampleCount"),
              CanonicalJson.text(update, "weights")));
    }
    return new Origin.Aggregated(
        CanonicalJson.text(json, "roundPlan"), CanonicalJson.integer(json, "task"), accepted);
  }
}
