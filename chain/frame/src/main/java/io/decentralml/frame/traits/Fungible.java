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

  /** How much money there is. */
  Balance totalIssuance();

  /** All that {@code account} owns, held or not. */
  Balance totalBalance(AccountId account);

  /** What {@code account} owns that is neither held nor frozen nor needed to keep it alive. */
  Balance spendable(AccountId account);

  /** Moves {@code amount}; the receiver may be created by it. */
  DispatchResult transfer(AccountId from, AccountId to, Balance amount, Preservation preservation);

  /** What {@code account} has on hold for {@code reason}. */
  Balance held(HoldReason reason, AccountId account);

  /**
   * Puts {@code amount} on hold; the account keeps the minimum balance free. Fails with
   * FundsUnavailable, CannotCreateHold or TooManyConsumers.
   */
  DispatchResult hold(HoldReason reason, AccountId account, Balance amount);

  /** Takes {@code amount} off hold. Fails with FundsUnavailable. */
  DispatchResult release(HoldReason reason, AccountId account, Balance amount);

  /**
   * Moves {@code amount} from hold to the free balance of {@code to}, which may be created by it:
   * held money was promised, so nothing else of {@code from} hinders it. Fails with
   * FundsUnavailable, or with CannotCreate if {@code to} would own less than the minimum balance.
   */
  DispatchResult transferHeld(HoldReason reason, AccountId from, AccountId to, Balance amount);

  /**
   * Moves {@code amount} from the free balance of {@code from}, which stays alive, to hold at
   * {@code to}, which must exist. Fails as {@link #transfer} does, or with CannotCreateHold.
   */
  DispatchResult transferAndHold(HoldReason reason, AccountId from, AccountId to, Balance amount);

  /**
   * Burns {@code amount} of what is on hold: the total issuance falls. Fails with FundsUnavailable.
   */
  DispatchResult burnHeld(HoldReason reason, AccountId account, Balance amount);

  /** Whether a transfer may end the sender's account. */
  enum Preservation {
    /** The account may end. */
    EXPENDABLE,
    /** The account must stay. */
    PRESERVE
  }
}
