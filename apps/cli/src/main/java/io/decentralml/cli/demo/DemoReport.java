package io.decentralml.cli.demo;

import io.decentralml.primitives.Balance;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of the demonstration, read back from chain and store. Accuracies are shares of the
 * held-out images, 0 to 1.
 *
 * @param seed of everything that is drawn
 * @param rounds one a round
 * @param organisations in the order in which the data were dealt
 * @param pooledAccuracy of one model on all data, with as many local epochs as all rounds have
 * @param weightsHash SHA-256 of the last weights, in hexadecimal
 * @param blocks how many were made
 * @param extrinsics how many signed ones are in them
 * @param seconds from the first agent's start to the last one's end
 * @param refusals why contributors refused to go on
 */
record DemoReport(
    long seed,
    List<Round> rounds,
    List<OrganisationResult> organisations,
    double pooledAccuracy,
    String weightsHash,
    long blocks,
    long extrinsics,
    double seconds,
    List<String> refusals) {
  DemoReport {
    rounds = List.copyOf(rounds);
    organisations = List.copyOf(organisations);
    refusals = List.copyOf(refusals);
  }

  /**
   * One round.
   *
   * @param round its number, from 1
   * @param task its task on the chain
   * @param accepted updates that were folded
   * @param rejected updates that were not
   * @param accuracy of the folded weights
   */
  record Round(int round, int task, int accepted, int rejected, double accuracy) {}

  /**
   * One organisation.
   *
   * @param name how the demonstration calls it
   * @param account its address
   * @param examples images it has
   * @param localAccuracy what it reaches alone, with as many local epochs as all rounds have
   * @param accepted its updates that were paid
   * @param rejected its updates that were not
   * @param paid what it was paid for them
   */
  record OrganisationResult(
      String name,
      String account,
      int examples,
      double localAccuracy,
      int accepted,
      int rejected,
      Balance paid) {}

  /** Accuracy after the last round; 0 if there was none. */
  double finalAccuracy() {
    return rounds.isEmpty() ? 0 : rounds.getLast().accuracy();
  }

  /** The whole report as JSON; amounts are plancks in text. */
  String toJson() {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode json = mapper.createObjectNode();
    json.put("seed", seed);
    json.put("finalAccuracy", finalAccuracy());
    json.put("pooledAccuracy", pooledAccuracy);
    json.put("weightsHash", weightsHash);
    ArrayNode roundList = json.putArray("rounds");
    for (Round each : rounds) {
      roundList
          .addObject()
          .put("round", each.round)
          .put("task", each.task)
          .put("accepted", each.accepted)
          .put("rejected", each.rejected)
          .put("accuracy", each.accuracy);
    }
    ArrayNode organisationList = json.putArray("organisations");
    for (OrganisationResult each : organisations) {
      organisationList
          .addObject()
          .put("name", each.name)
          .put("account", each.account)
          .put("examples", each.examples)
          .put("localAccuracy", each.localAccuracy)
          .put("accepted", each.accepted)
          .put("rejected", each.rejected)
          .put("paid", each.paid.value().toString());
    }
    json.put("blocks", blocks);
    json.put("extrinsics", extrinsics);
    json.put("seconds", seconds);
    ArrayNode refusalList = json.putArray("refusals");
    refusals.forEach(refusalList::add);
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }
}
