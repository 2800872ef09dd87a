package io.decentralml.sandbox;

/** How a run ended. */
public sealed interface Ending {
  /** In a sentence, for people. */
  String sentence();

  /**
   * The script ended by itself.
   *
   * @param exitCode 0 if it says that it worked; 128 and a signal's number if a signal ended it
   */
  record Finished(int exitCode) implements Ending {
    @Override
    public String sentence() {
      return exitCode == 0 ? "It finished." : "It failed with exit code " + exitCode + ".";
    }
  }

  /**
   * It was killed because it used too much of something.
   *
   * @param limit of what
   */
  record OverLimit(Limit limit) implements Ending {
    @Override
    public String sentence() {
      return "It was killed: " + limit.words + ".";
    }
  }

  /** Its processes ended without a word, such as when it killed all of them. */
  record Broken() implements Ending {
    @Override
    public String sentence() {
      return "It ended its own supervision, so nothing of it was kept.";
    }
  }

  /** What a run can use too much of. */
  enum Limit {
    WALL_TIME("it ran longer than it may"),
    PROCESSOR_TIME("it used more processor time than it may"),
    MEMORY("it used more memory than it may"),
    PRINTED("it printed more than it may"),
    OUTPUT("its results have more or larger files than they may");

    private final String words;

    Limit(String words) {
      this.words = words;
    }
  }

  /** Whether the script ended by itself and says that it worked. */
  default boolean isSuccess() {
    return this instanceof Finished(int exitCode) && exitCode == 0;
  }
}
