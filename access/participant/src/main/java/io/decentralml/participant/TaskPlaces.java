package io.decentralml.participant;

import io.decentralml.client.Fields;
import io.decentralml.metadata.Value;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import java.util.Optional;

/**
 * The places of a task on record.
 *
 * @param free how many may still be taken
 * @param open how many are taken and not settled
 * @param allowed how many accounts are on its allow list; with none anybody may take places
 * @param storageDeposit what the creator has on hold for its records
 * @param retention since a place ended, the last block in which the records must stay
 */
public record TaskPlaces(
    int free, int open, int allowed, Balance storageDeposit, Optional<BlockNumber> retention) {
  static TaskPlaces of(int id, Value value) {
    Fields fields = Fields.of("the ledger of task " + id, value);
    return new TaskPlaces(
        fields.index("free_places"),
        fields.index("open_places"),
        fields.index("allowed_workers"),
        fields.balance("storage_deposit"),
        PlaceClock.end(fields, "retention_end"));
  }
}
