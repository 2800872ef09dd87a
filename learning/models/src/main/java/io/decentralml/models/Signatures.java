package io.decentralml.models;

/** Names of a package's signatures and of their inputs and outputs. */
final class Signatures {
  static final String TRAIN = "train";
  static final String EVALUATE = "evaluate";
  static final String INFER = "infer";
  static final String GET_WEIGHTS = "get_weights";
  static final String SET_WEIGHTS = "set_weights";

  static final String FEATURES = "features";
  static final String LABELS = "labels";
  static final String LEARNING_RATE = "learning_rate";
  static final String PROBABILITIES = "probabilities";
  static final String LOSS = "loss";
  static final String ACCURACY = "accuracy";
  static final String DONE = "done";

  private Signatures() {}
}
