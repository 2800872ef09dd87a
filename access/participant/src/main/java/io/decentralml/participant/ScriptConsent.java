package io.decentralml.participant;

import io.decentralml.sandbox.SandboxReport;
import java.io.IOException;
import java.nio.file.Path;

/** Asks the person behind a contributor; called on the agent's thread, which waits. */
public interface ScriptConsent {
  /** Whether this script may run on the person's data. */
  boolean toRun(ScriptOffer offer) throws IOException;

  /**
   * Whether these results may be sent.
   *
   * @param report what came of the run
   * @param results the folder where they can be looked at meanwhile
   */
  boolean toSend(ScriptOffer offer, SandboxReport report, Path results) throws IOException;
}
