package io.decentralml.frame;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Why a call failed. Order and names are wire format. */
@ScaleType("sp_runtime::DispatchError")
public sealed interface DispatchError {
  /** Some other reason. */
  @ScaleCase(index = 0, name = "Other")
  record Other() implements DispatchError {}

  /** An address could not be resolved. */
  @ScaleCase(index = 1, name = "CannotLookup")
  record CannotLookup() implements DispatchError {}

  /** This origin may not make this call. */
  @ScaleCase(index = 2, name = "BadOrigin")
  record BadOrigin() implements DispatchError {}

  /** An error of a pallet. */
  @ScaleCase(index = 3, name = "Module", named = false)
  record Module(ModuleError error) implements DispatchError {}

  /** The account cannot go: something still relies on it. */
  @ScaleCase(index = 4, name = "ConsumerRemaining")
  record ConsumerRemaining() implements DispatchError {}

  /** The account does not exist. */
  @ScaleCase(index = 5, name = "NoProviders")
  record NoProviders() implements DispatchError {}

  /** Too much relies on the account. */
  @ScaleCase(index = 6, name = "TooManyConsumers")
  record TooManyConsumers() implements DispatchError {}

  /** Money could not move. */
  @ScaleCase(index = 7, name = "Token", named = false)
  record Token(TokenError error) implements DispatchError {}

  /** A number could not be computed. */
  @ScaleCase(index = 8, name = "Arithmetic", named = false)
  record Arithmetic(ArithmeticError error) implements DispatchError {}

  /** A storage transaction could not be opened or closed. */
  @ScaleCase(index = 9, name = "Transactional", named = false)
  record Transactional(TransactionalError error) implements DispatchError {}

  /** Out of resources; it may work later. */
  @ScaleCase(index = 10, name = "Exhausted")
  record Exhausted() implements DispatchError {}

  /** The state is broken. */
  @ScaleCase(index = 11, name = "Corruption")
  record Corruption() implements DispatchError {}

  /** Something that is needed is not there. */
  @ScaleCase(index = 12, name = "Unavailable")
  record Unavailable() implements DispatchError {}

  /** Root may not make this call. */
  @ScaleCase(index = 13, name = "RootNotAllowed")
  record RootNotAllowed() implements DispatchError {}

  /** A trie could not be read. */
  @ScaleCase(index = 14, name = "Trie", named = false)
  record Trie(TrieError error) implements DispatchError {}
}
