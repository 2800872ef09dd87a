package io.decentralml.participant;

/** What a machine can say of a delivered result before a person looks at it. */
public sealed interface ReviewVerdict {
  /** In words. */
  String reason();

  /** It is what the task asks for, as far as rules can tell. */
  record Sound(String reason) implements ReviewVerdict {}

  /** It breaks the task's rules. */
  record Unsound(String reason) implements ReviewVerdict {}

  /** It is whole, but only a person can tell whether it is any good. */
  record Undecided(String reason) implements ReviewVerdict {}
}
