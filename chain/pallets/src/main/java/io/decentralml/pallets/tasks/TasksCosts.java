package io.decentralml.pallets.tasks;

import io.decentralml.frame.system.MeasuredCost;

/** What was measured. Written by {@code quality/weights/run}; not to be edited. */
final class TasksCosts {
  static final MeasuredCost ABANDON_ASSIGNMENT = new MeasuredCost(670_000_000, 6, 4);
  static final MeasuredCost ACCEPT_TASK_RESULT = new MeasuredCost(600_000_000, 8, 6);
  static final MeasuredCost ALLOW_WORKERS = new MeasuredCost(600_000_000, 4, 2);
  static final MeasuredCost ALLOW_WORKERS_EACH = new MeasuredCost(27_000_000, 1, 1);
  static final MeasuredCost ASSIGN_TASK = new MeasuredCost(590_000_000, 6, 8);
  static final MeasuredCost CLAIM_UNREVIEWED = new MeasuredCost(950_000_000, 9, 7);
  static final MeasuredCost CLOSE_DISPUTE = new MeasuredCost(1_300_000_000, 9, 7);
  static final MeasuredCost CREATE_TASK = new MeasuredCost(690_000_000, 3, 5);
  static final MeasuredCost CREATE_TASK_EACH = new MeasuredCost(130_000, 0, 0);
  static final MeasuredCost DISPUTE_REJECTION = new MeasuredCost(720_000_000, 5, 3);
  static final MeasuredCost EXPIRE_TASK = new MeasuredCost(1_200_000_000, 4, 4);
  static final MeasuredCost PUBLISH_KEY = new MeasuredCost(150_000_000, 0, 1);
  static final MeasuredCost RECLAIM_PLACE = new MeasuredCost(690_000_000, 8, 6);
  static final MeasuredCost REJECT_TASK_RESULT = new MeasuredCost(1_200_000_000, 7, 5);
  static final MeasuredCost REMOVE_TASK = new MeasuredCost(2_900_000_000L, 156, 205);
  static final MeasuredCost RESOLVE_DISPUTE = new MeasuredCost(1_200_000_000, 9, 7);
  static final MeasuredCost SEND_TASK_RESULT = new MeasuredCost(1_600_000_000, 8, 7);
  static final MeasuredCost SET_ATTESTERS = new MeasuredCost(300_000_000, 1, 1);
  static final MeasuredCost SET_ATTESTERS_EACH = new MeasuredCost(20_000_000, 0, 0);
  static final MeasuredCost SET_PARAMETERS = new MeasuredCost(200_000_000, 0, 1);
  static final MeasuredCost SHARE_CREDENTIALS = new MeasuredCost(720_000_000, 3, 1);
  static final MeasuredCost VALIDATE_TASK_RESULT = new MeasuredCost(460_000_000, 6, 3);
  static final MeasuredCost WITHDRAW_TASK = new MeasuredCost(500_000_000, 3, 3);

  private TasksCosts() {}
}
