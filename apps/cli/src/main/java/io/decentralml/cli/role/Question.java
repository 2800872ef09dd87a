package io.decentralml.cli.role;

/**
 * Something that a menu asks before it runs a command.
 *
 * @param text what is asked
 * @param option the option that the answer is for; empty for an argument without a name
 * @param fallback what an empty answer stands for; empty to leave the option out
 * @param need whether there must be an answer
 */
record Question(String text, String option, String fallback, Need need) {
  /** Whether there must be an answer. */
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  /** An argument without a name, which must be given; several are parted by blanks. */
  static Question argument(String text) {
    return new Question(text, "", "", Need.REQUIRED);
  }

  static Question required(String option, String text) {
    return new Question(text, option, "", Need.REQUIRED);
  }

  static Question optional(String option, String text) {
    return new Question(text, option, "", Need.OPTIONAL);
  }

  static Question usually(String option, String text, String fallback) {
    return new Question(text, option, fallback, Need.OPTIONAL);
  }
}
