package io.decentralml.federated;

/** The answer of {@link UpdateRules} to one update. */
public sealed interface UpdateCheck {
  /** Why an update is refused. */
  enum Reason {
    /** The file is not the one its sender named: it must be sent again. */
    HASH,
    /** The file is not a weights file. */
    FORMAT,
    /** Names or shapes are not those of the model. */
    LAYOUT,
    /** A parameter is infinite or not a number: training diverged or the file is made up. */
    NOT_FINITE,
    /** The update is further from the global weights than honest training goes. */
    NORM,
    /** The claimed number of examples is not credible. */
    EXAMPLE_COUNT,
    /** The client sent another update in the same round. */
    REPEATED
  }

  /** Whose update. */
  ClientId client();

  /**
   * The update enters the aggregate.
   *
   * @param update it
   * @param relativeNorm its distance from the global weights over their norm
   */
  record Admitted(ClientUpdate update, double relativeNorm) implements UpdateCheck {
    @Override
    public ClientId client() {
      return update.client();
    }
  }

  /**
   * The update does not enter the aggregate.
   *
   * @param client whose
   * @param reason the kind of fault
   * @param detail one sentence with the offending figures
   */
  record Refused(ClientId client, Reason reason, String detail) implements UpdateCheck {}
}
