package io.decentralml.participant;

import io.decentralml.client.Fields;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import java.util.Optional;

/**
 * The money and the deadlines of a taken place that is not settled. A deadline is the last block in
 * which something may be done.
 *
 * @param deposit what the worker has on hold
 * @param bond what the creator has on hold since a rejection, and the worker too since a dispute
 * @param delivery until when the result may be delivered
 * @param attestation since delivery, until when attesters may speak
 * @param review since delivery, until when the result may be rejected
 * @param dispute since rejection, until when it may be disputed
 * @param resolution since a dispute, until when it may be decided
 * @param passed how many attesters found the result sound
 * @param failed how many attesters did not
 */
public record PlaceClock(
    Balance deposit,
    Balance bond,
    BlockNumber delivery,
    Optional<BlockNumber> attestation,
    Optional<BlockNumber> review,
    Optional<BlockNumber> dispute,
    Optional<BlockNumber> resolution,
    int passed,
    int failed) {
  static PlaceClock of(int id, Value value) {
    Fields fields = Fields.of("the ledger of submission " + id, value);
    return new PlaceClock(
        fields.balance("deposit"),
        fields.balance("bond"),
        fields.blockNumber("deadline"),
        end(fields, "attestation_end"),
        end(fields, "review_end"),
        end(fields, "dispute_end"),
        end(fields, "resolution_end"),
        fields.index("passed"),
        fields.index("failed"));
  }

  static Optional<BlockNumber> end(Fields fields, String name) {
    return fields.optionalNumber(name).map(each -> BlockNumber.of(each.intValue()));
  }
}
