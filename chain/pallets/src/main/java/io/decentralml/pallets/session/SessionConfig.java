package io.decentralml.pallets.session;

import io.decentralml.frame.PalletId;
import io.decentralml.frame.system.Accounts;
import io.decentralml.frame.traits.SessionHandler;
import io.decentralml.frame.traits.SessionKeyKind;
import io.decentralml.frame.traits.SessionManager;
import io.decentralml.primitives.BlockNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * What sessions ask of their runtime.
 *
 * @param id their place in the runtime
 * @param period how many blocks a session lasts
 * @param keysPath what metadata calls a validator's keys
 * @param accounts in which session keys hold an account in being
 * @param manager decides who validates
 * @param handlers work with the keys; their order is that of the keys on the wire
 */
public record SessionConfig(
    PalletId id,
    BlockNumber period,
    String keysPath,
    Accounts accounts,
    SessionManager manager,
    List<SessionHandler> handlers) {
  /** Which keys a validator has. */
  List<SessionKeyKind> kinds() {
    List<SessionKeyKind> kinds = new ArrayList<>();
    for (SessionHandler each : handlers) {
      kinds.add(each.keyKind());
    }
    return kinds;
  }

  /** Whether a session ends where the block {@code number} begins. */
  boolean endsAt(BlockNumber number) {
    return Integer.remainderUnsigned(number.value(), period.value()) == 0;
  }
}
