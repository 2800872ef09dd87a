package io.decentralml.cli.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person is in the market, and what a menu offers for it.
 *
 * @param title for people
 * @param taskType the tasks whose places such a person takes; none for creators
 * @param choices what the menu offers; commands that this build lacks are left out
 */
record Role(String title, Optional<String> taskType, List<Choice> choices) {
  private static final Question SUBMISSION = Question.argument("Which submission (its number)?");
  private static final Question TASK = Question.argument("Which task (its number)?");
  private static final Question STORE =
      Question.required(
          "--store", "Where are the assets (a folder, or such as ipfs://127.0.0.1:5001)?");
  private static final Question PAY =
      Question.required("--pay", "What does a place pay, such as 1.5 DML?");
  private static final Question PLACES = Question.required("--places", "How many places?");

  /** The roles by the names that the command line knows. */
  enum Name {
    CREATOR,
    CONTRIBUTOR,
    ENGINEER,
    ANNOTATOR;

    Role role() {
      return switch (this) {
        case CREATOR -> creator();
        case CONTRIBUTOR -> contributor();
        case ENGINEER -> engineer();
        case ANNOTATOR -> annotator();
      };
    }
  }

  private static Role creator() {
    return new Role(
        "Model creator",
        Optional.empty(),
        List.of(
            Choice.of("Have a model trained by contributors", "train", STORE, PLACES, PAY),
            Choice.of(
                "Have a script run by contributors",
                "task create --type=ModelContributor",
                PAY,
                PLACES,
                Question.required("--path", "Which script (its CID)?"),
                Question.optional("--question", "What is it for?")),
            Choice.of(
                "Have media annotated",
                "task create --type=DataAnnotators",
                PAY,
                PLACES,
                Question.required("--question", "What do you ask?"),
                Question.usually("--annotation-type", "Image, Audio, Text or Video?", "Image"),
                Question.required("--media", "Which files or folder?"),
                Question.optional("--labels", "Which classes, parted by commas?"),
                STORE),
            Choice.of(
                "Have a model improved by engineers",
                "task create --type=ModelEngineer",
                PAY,
                PLACES,
                Question.required("--path", "Which model (its CID)?"),
                Question.optional("--question", "What shall they do?")),
            Choice.of("See what was delivered", "task results", TASK),
            Choice.of("Review what was delivered", "review", TASK, STORE),
            Choice.of(
                "Share your store with the worker of a place",
                "task share-credentials",
                SUBMISSION,
                Question.required("--shared-store", "Which store?")),
            Choice.of("Accept a result and pay it", "task accept", SUBMISSION),
            Choice.of(
                "Reject a result",
                "task reject",
                SUBMISSION,
                Question.required("--reason", "Why?")),
            Choice.of("Let only certain accounts take places", "task allow", TASK, workers()),
            Choice.of("Give no more places of a task", "task withdraw", TASK),
            Choice.of("Free the place of a late worker", "task reclaim", SUBMISSION),
            Choice.of("Close a rejection or dispute", "task close-dispute", SUBMISSION),
            Choice.of("Remove a settled task", "task remove", TASK)));
  }

  private static Question workers() {
    return Question.argument("Which accounts, parted by blanks?");
  }

  private static Role contributor() {
    return worker(
        "Model contributor",
        "ModelContributor",
        Choice.of(
            "Take part in a training",
            "contribute",
            Question.required("--creator", "Whose training (an address)?"),
            STORE,
            Question.required("--data", "Where are your data (a folder, or digits:1/2)?")),
        Choice.of(
            "Run the script of a task in a sandbox",
            "contribute",
            Question.required("--task", "Which task (its number)?"),
            STORE,
            Question.required("--data", "Which folder may it read?")));
  }

  private static Role engineer() {
    return worker(
        "Model engineer",
        "ModelEngineer",
        Choice.of(
            "Improve the model of a task and deliver it",
            "engineer",
            TASK,
            STORE,
            Question.required("--data", "Which data to train on (a folder, or digits)?"),
            Question.usually("--epochs", "How many passes over the data?", "5")));
  }

  private static Role annotator() {
    return worker(
        "Data annotator",
        "DataAnnotators",
        Choice.of("Annotate the media of a task and deliver", "annotate", TASK, STORE));
  }

  private static Role worker(String title, String taskType, Choice... jobs) {
    List<Choice> choices = new ArrayList<>(List.of(jobs));
    choices.addAll(
        List.of(
            Choice.of("Look at a task", "task show", TASK),
            Choice.of("Take a place", "task assign", TASK),
            Choice.of("Let creators seal secrets for you", "task publish-key"),
            Choice.of(
                "Deliver a result by hand",
                "task send-result",
                SUBMISSION,
                Question.optional("--path", "Where does it lie (its CID)?"),
                Question.optional("--result", "Which text goes with it?")),
            Choice.of("Give a place back", "task abandon", SUBMISSION),
            Choice.of("Claim the pay of a result that nobody judged", "task claim", SUBMISSION),
            Choice.of("Dispute a rejection", "task dispute", SUBMISSION),
            Choice.of("Close a dispute that nobody decided", "task close-dispute", SUBMISSION)));
    return new Role(title, Optional.of(taskType), choices);
  }
}
