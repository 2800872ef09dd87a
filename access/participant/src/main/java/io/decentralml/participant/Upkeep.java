package io.decentralml.participant;

/** Something that time has brought, and that a creator's reviewer did about it. */
public sealed interface Upkeep {
  /** A worker let the deadline pass; the place is free again. */
  record PlaceReclaimed(int task, int submission) implements Upkeep {}

  /** A rejection that nobody disputed is final. */
  record RejectionClosed(int task, int submission) implements Upkeep {}

  /** A dispute that nobody resolved in time is over, and the pay divided. */
  record DisputeTimedOut(int task, int submission) implements Upkeep {}

  /** A task's time is over; the pay of its free places came back. */
  record TaskExpired(int task) implements Upkeep {}

  /** A settled task is removed; its storage deposit came back. */
  record TaskRemoved(int task) implements Upkeep {}
}
