package io.decentralml.state;

import io.decentralml.scale.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes to be made together, in their order. Not safe for several threads. */
public final class WriteBatch {
  private final List<Operation> operations = new ArrayList<>();

  /**
   * One change.
   *
   * @param value the new value; empty to remove the key
   */
  record Operation(Column column, Bytes key, Optional<Bytes> value) {}

  /** Puts {@code value} under {@code key}. */
  public void put(Column column, Bytes key, Bytes value) {
    operations.add(new Operation(column, key, Optional.of(value)));
  }

  /** Removes {@code key}, if it is there. */
  public void delete(Column column, Bytes key) {
    operations.add(new Operation(column, key, Optional.empty()));
  }

  List<Operation> operations() {
    return operations;
  }
}
