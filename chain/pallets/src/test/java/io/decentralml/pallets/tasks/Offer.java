package io.decentralml.pallets.tasks;

import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import java.util.List;

/** A task to be offered, whose fields a test may change before it makes the call. */
final class Offer {
  /** What a place pays unless a test says otherwise. */
  static final long PAY = 10_000;

  /** When it expires unless a test says otherwise. */
  static final int EXPIRATION = 100;

  TaskType taskType = TaskType.MODEL_CONTRIBUTOR;
  Option<Bytes> question = Option.none();
  Balance pay = Balance.of(PAY);
  int expiration = EXPIRATION;
  int places = 3;
  ValidationStrategy validation = ValidationStrategy.MANUAL_ACCEPT;
  Option<Bytes> scriptPath = Option.none();
  Option<StorageType> scriptStore = Option.none();
  Option<Bytes> scriptCredentials = Option.none();
  Option<AnnotationType> annotationType = Option.none();
  Option<List<Bytes>> samples = Option.none();
  Option<List<Bytes>> files = Option.none();
  Option<Bytes> labels = Option.none();
  Option<Bytes> coordinates = Option.none();
  Option<Bytes> json = Option.none();
  Option<StorageType> filesStore = Option.none();
  Option<Bytes> filesCredentials = Option.none();
  Option<Bytes> modelPath = Option.none();
  Option<StorageType> modelStore = Option.none();
  Option<Bytes> modelCredentials = Option.none();

  private Offer() {}

  static Option<Bytes> text(String text) {
    return Option.some(Bytes.utf8(text));
  }

  /** Three places for contributors, 10,000 plancks each, judged by hand, until block 100. */
  static Offer contributor() {
    Offer offer = new Offer();
    offer.scriptPath = text("bafy-plan");
    offer.scriptStore = Option.some(StorageType.IPFS);
    return offer;
  }

  static Offer annotators() {
    Offer offer = new Offer();
    offer.taskType = TaskType.DATA_ANNOTATORS;
    offer.question = text("Which digit?");
    offer.annotationType = Option.some(AnnotationType.IMAGE);
    offer.files = Option.some(List.of(Bytes.utf8("bafy-one"), Bytes.utf8("bafy-two")));
    offer.filesStore = Option.some(StorageType.S3);
    return offer;
  }

  static Offer engineer() {
    Offer offer = new Offer();
    offer.taskType = TaskType.MODEL_ENGINEER;
    offer.modelPath = text("bafy-model");
    offer.modelStore = Option.some(StorageType.CRUST);
    return offer;
  }

  Offer judgedBy(ValidationStrategy strategy) {
    validation = strategy;
    return this;
  }

  Offer withPlaces(int number) {
    places = number;
    return this;
  }

  Offer paying(Balance amount) {
    pay = amount;
    return this;
  }

  Offer until(int block) {
    expiration = block;
    return this;
  }

  TasksCall.CreateTask call() {
    return new TasksCall.CreateTask(
        taskType,
        question,
        pay,
        BlockNumber.of(expiration),
        places,
        validation,
        scriptPath,
        scriptStore,
        scriptCredentials,
        annotationType,
        samples,
        files,
        labels,
        coordinates,
        json,
        filesStore,
        filesCredentials,
        modelPath,
        modelStore,
        modelCredentials);
  }
}
