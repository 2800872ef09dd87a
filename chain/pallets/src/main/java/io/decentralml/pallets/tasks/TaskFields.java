package io.decentralml.pallets.tasks;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.List;

/** Which fields a task of each type must have, and may have. */
final class TaskFields {
  private TaskFields() {}

  /** The first thing that is wrong, if anything is. */
  static Option<TasksError> check(TasksCall.CreateTask call, TaskParameters parameters) {
    if (!parameters.credentialsOnChain() && hasCredentials(call)) {
      return Option.some(TasksError.CREDENTIALS_NOT_ALLOWED);
    }
    if (isOfAnotherType(call)) {
      return Option.some(TasksError.INVALID_TASK_TYPE);
    }
    return switch (call.taskType()) {
      case DATA_ANNOTATORS -> annotators(call);
      case MODEL_CONTRIBUTOR ->
          asset(
              call.modelContributorScriptPath(),
              call.modelContributorScriptStorageType(),
              TasksError.MISSING_MODEL_CONTRIBUTOR_SCRIPT_PATH,
              TasksError.MISSING_MODEL_CONTRIBUTOR_SCRIPT_STORAGE_TYPE);
      case MODEL_ENGINEER ->
          asset(
              call.modelEngineerPath(),
              call.modelEngineerStorageType(),
              TasksError.MISSING_MODEL_ENGINEER_PATH,
              TasksError.MISSING_MODEL_ENGINEER_STORAGE_TYPE);
    };
  }

  private static boolean hasCredentials(TasksCall.CreateTask call) {
    return call.modelContributorScriptStorageCredentials().isSome()
        || call.annotationFilesStorageCredentials().isSome()
        || call.modelEngineerStorageCredentials().isSome();
  }

  /** The path of another type's asset stands for the whole of that type's fields. */
  private static boolean isOfAnotherType(TasksCall.CreateTask call) {
    boolean contributor = call.modelContributorScriptPath().isSome();
    boolean engineer = call.modelEngineerPath().isSome();
    boolean annotators = call.annotationType().isSome() || call.annotationFiles().isSome();
    return switch (call.taskType()) {
      case DATA_ANNOTATORS -> contributor || engineer;
      case MODEL_CONTRIBUTOR -> annotators || engineer;
      case MODEL_ENGINEER -> annotators || contributor;
    };
  }

  private static Option<TasksError> annotators(TasksCall.CreateTask call) {
    if (isEmpty(call.question())) {
      return Option.some(TasksError.INVALID_QUESTION);
    }
    if (!call.annotationType().isSome()) {
      return Option.some(TasksError.MISSING_ANNOTATION_TYPE);
    }
    if (call.annotationFiles().orElse(List.of()).isEmpty()) {
      return Option.some(TasksError.MISSING_ANNOTATION_FILES);
    }
    return call.annotationFilesStorageType().isSome()
        ? Option.none()
        : Option.some(TasksError.MISSING_ANNOTATION_FILES_STORAGE_TYPE);
  }

  private static Option<TasksError> asset(
      Option<Bytes> path, Option<StorageType> store, TasksError noPath, TasksError noStore) {
    if (isEmpty(path)) {
      return Option.some(noPath);
    }
    return store.isSome() ? Option.none() : Option.some(noStore);
  }

  private static boolean isEmpty(Option<Bytes> text) {
    return text.orElse(Bytes.EMPTY).length() == 0;
  }
}
