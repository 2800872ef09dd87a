package io.decentralml.cli.role;

import java.util.List;

/**
 * Something that a menu offers: a command, and what is asked before it runs.
 *
 * @param title what it does, for people
 * @param command the words of the command, options that never change included
 * @param questions what is asked
 */
record Choice(String title, List<String> command, List<Question> questions) {
  static Choice of(String title, String command, Question... questions) {
    return new Choice(title, List.of(command.split(" ")), List.of(questions));
  }
}
