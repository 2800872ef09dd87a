package io.decentralml.frame.traits;

import io.decentralml.frame.DispatchResult;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;

/**
 * Money that pallets may move and put on hold. Held money stays in the account of its owner, who
 * cannot spend it; each hold has a reason. Each method either does all that it says or fails and
 * changes nothing.
 *
 * <p>Source: FRAME, {@code frame_support::traits::tokens::fungible}.
 */
public interface Fungible {
  /** The least that an account may own. */
  Balance minimumBalance();

  /**
   * All that {@code account} owns and that is neither held nor frozen nor needed to keep it alive.
   */
  Balance spendable(AccountId account);

  /** Moves {@code amount}; the receiver may be created by it. */
  DispatchResult transfer(AccountId from, AccountId to, Balance amount, Preservation preservation);

  /** What {@code account} has on hold for {@code reason}. */
  Balance held(HoldReason reason, AccountId account);

  /**
   * Puts {@code amount} on hold; the account stays alive with at least the minimum balance free.
   */
  DispatchResult hold(HoldReason reason, AccountId account, Balance amount);

  /** Takes {@code amount} off hold. */
  DispatchResult release(HoldReason reason, AccountId account, Balance amount);

  /**
   * Moves {@code amount} from hold to the free balance of {@code to}, which may be created by it.
   */
  DispatchResult transferHeld(HoldReason reason, AccountId from, AccountId to, Balance amount);

  /** Whether a transfer may end the sender's account. */
  enum Preservation {
    /** The account may end. */
    EXPENDABLE,
    /** The account must stay. */
    PRESERVE
  }
}
