package io.decentralml.federated;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client says of its update when it sends it.
 *
 * @param exampleCount on how many examples it trained
 * @param weightsHash SHA-256 of the weights file in hexadecimal
 */
public record UpdateClaim(long exampleCount, String weightsHash) {
  /** The claim that goes with {@code update}. */
  public static UpdateClaim of(ClientUpdate update) {
    return new UpdateClaim(update.exampleCount(), update.weights().hash());
  }

  /** As {@code {"exampleCount":287,"weightsHash":"…"}}. */
  public String toJson() {
    ObjectNode json = CanonicalJson.object();
    json.put("exampleCount", exampleCount);
    json.put("weightsHash", weightsHash);
    return json.toString();
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws PlanException when {@code json} is nothing of the kind
   */
  public static UpdateClaim fromJson(String json) throws PlanException {
    JsonNode node = CanonicalJson.read(json);
    return new UpdateClaim(
        CanonicalJson.integer(node, "exampleCount"), CanonicalJson.text(node, "weightsHash"));
  }
}
