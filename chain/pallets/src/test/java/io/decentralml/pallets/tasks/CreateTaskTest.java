package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.CREATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchError;
import io.decentralml.frame.Origin;
import io.decentralml.frame.TokenError;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.U128;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateTaskTest extends TasksTestCase {
  private static final DispatchError NO_FUNDS =
      new DispatchError.Token(TokenError.FUNDS_UNAVAILABLE);

  private void assertRefused(TasksError error, Offer offer) {
    chain.assertNoChange(error, CREATOR, offer.call());
  }

  @Test
  void create_contributor_holdsPayAndStorageDeposit() {
    Offer offer = Offer.contributor();

    List<Object> events = chain.succeed(CREATOR, offer.call());

    assertThat(events)
        .containsExactly(
            heldEvent(chain.config().pay(), CREATOR, 3 * Offer.PAY),
            heldEvent(chain.config().storageDeposit(), CREATOR, STORAGE_DEPOSIT),
            new TasksEvent.TaskCreated(TASK, BlockNumber.of(1)));
    assertMoney(CREATOR, 0, 3 * Offer.PAY + STORAGE_DEPOSIT);
    assertThat(ledger())
        .isEqualTo(TaskLedger.created(Balance.of(3 * Offer.PAY), Balance.of(STORAGE_DEPOSIT), 3));
    assertThat(chain.storage().taskCount.get()).isEqualTo(new TaskIndex(1));
  }

  @Test
  void create_everyType_isOnRecordAsOffered() {
    chain.setBlock(7);
    chain.succeed(CREATOR, Offer.contributor().call());
    chain.succeed(CREATOR, Offer.annotators().call());
    chain.succeed(CREATOR, Offer.engineer().call());

    assertThat(task())
        .isEqualTo(Task.created(Offer.contributor().call(), CREATOR, BlockNumber.of(7)));
    assertThat(task().status()).isEqualTo(TaskStatus.CREATED);
    Task annotators = known(chain.storage().tasks.get(new TaskIndex(1)));
    assertThat(annotators.annotationFiles()).isEqualTo(Offer.annotators().files);
    Task engineer = known(chain.storage().tasks.get(new TaskIndex(2)));
    assertThat(engineer.modelEngineerPath()).isEqualTo(Offer.text("bafy-model"));
  }

  @Test
  void create_payOfTheMinimumBalance_isEnough() {
    chain.succeed(CREATOR, Offer.contributor().paying(Balance.of(TasksRuntime.MINIMUM)).call());

    assertRefused(
        TasksError.TASK_INVALID_PAYS_AMOUNT,
        Offer.contributor().paying(Balance.of(TasksRuntime.MINIMUM - 1)));
  }

  @Test
  void create_expirationInThisBlock_isTooEarly() {
    chain.setBlock(50);
    assertRefused(TasksError.TASK_END_TOO_EARLY, Offer.contributor().until(49));
    assertRefused(TasksError.TASK_END_TOO_EARLY, Offer.contributor().until(50));

    chain.succeed(CREATOR, Offer.contributor().until(51).call());
  }

  @Test
  void create_placesBeyondTheSettings_areRefused() {
    assertRefused(TasksError.INVALID_MAX_ASSIGNMENTS, Offer.contributor().withPlaces(0));
    assertRefused(TasksError.INVALID_MAX_ASSIGNMENTS, Offer.contributor().withPlaces(101));
    assertRefused(TasksError.INVALID_MAX_ASSIGNMENTS, Offer.contributor().withPlaces(-1));

    chain.succeed(CREATOR, Offer.contributor().withPlaces(100).call());
  }

  @Test
  void create_fieldsOfAnotherType_areRefused() {
    Offer withModel = Offer.contributor();
    withModel.modelPath = Offer.text("bafy-model");
    Offer withScript = Offer.annotators();
    withScript.scriptPath = Offer.text("bafy-plan");
    Offer withFiles = Offer.engineer();
    withFiles.files = Option.some(List.of());

    assertRefused(TasksError.INVALID_TASK_TYPE, withModel);
    assertRefused(TasksError.INVALID_TASK_TYPE, withScript);
    assertRefused(TasksError.INVALID_TASK_TYPE, withFiles);
  }

  @Test
  void create_annotatorsWithoutTheirFields_areRefused() {
    Offer noQuestion = Offer.annotators();
    noQuestion.question = Offer.text("");
    Offer noType = Offer.annotators();
    noType.annotationType = Option.none();
    Offer noFiles = Offer.annotators();
    noFiles.files = Option.some(List.of());
    Offer noStore = Offer.annotators();
    noStore.filesStore = Option.none();

    assertRefused(TasksError.INVALID_QUESTION, noQuestion);
    assertRefused(TasksError.MISSING_ANNOTATION_TYPE, noType);
    assertRefused(TasksError.MISSING_ANNOTATION_FILES, noFiles);
    assertRefused(TasksError.MISSING_ANNOTATION_FILES_STORAGE_TYPE, noStore);
  }

  @Test
  void create_withoutPathOrStore_isRefused() {
    Offer noScript = Offer.contributor();
    noScript.scriptPath = Option.none();
    Offer emptyScript = Offer.contributor();
    emptyScript.scriptPath = Offer.text("");
    Offer noScriptStore = Offer.contributor();
    noScriptStore.scriptStore = Option.none();
    Offer noModel = Offer.engineer();
    noModel.modelPath = Option.none();
    Offer noModelStore = Offer.engineer();
    noModelStore.modelStore = Option.none();

    assertRefused(TasksError.MISSING_MODEL_CONTRIBUTOR_SCRIPT_PATH, noScript);
    assertRefused(TasksError.MISSING_MODEL_CONTRIBUTOR_SCRIPT_PATH, emptyScript);
    assertRefused(TasksError.MISSING_MODEL_CONTRIBUTOR_SCRIPT_STORAGE_TYPE, noScriptStore);
    assertRefused(TasksError.MISSING_MODEL_ENGINEER_PATH, noModel);
    assertRefused(TasksError.MISSING_MODEL_ENGINEER_STORAGE_TYPE, noModelStore);
  }

  @Test
  void create_credentials_onlyWhereTheSettingsAllowThem() {
    Offer script = Offer.contributor();
    script.scriptCredentials = Offer.text("token");
    Offer files = Offer.annotators();
    files.filesCredentials = Offer.text("token");
    Offer model = Offer.engineer();
    model.modelCredentials = Offer.text("token");
    assertRefused(TasksError.CREDENTIALS_NOT_ALLOWED, script);
    assertRefused(TasksError.CREDENTIALS_NOT_ALLOWED, files);
    assertRefused(TasksError.CREDENTIALS_NOT_ALLOWED, model);

    chain.set(Settings.with(true));
    chain.succeed(CREATOR, script.call());

    assertThat(task().modelContributorScriptStorageCredentials())
        .isEqualTo(Option.some(Bytes.utf8("token")));
  }

  @Test
  void create_payBeyondABalance_overflows() {
    assertRefused(TasksError.OVERFLOW, Offer.contributor().paying(Balance.MAX));
    assertRefused(
        TasksError.OVERFLOW,
        Offer.contributor().withPlaces(2).paying(Balance.of(U128.of(1L << 63, 0))));
  }

  @Test
  void create_payBeyondTheFunds_isRefused() {
    chain.assertNoChange(
        NO_FUNDS,
        Origin.signed(CREATOR),
        Offer.contributor().withPlaces(1).paying(Balance.MAX).call());
  }

  @Test
  void create_withExactlyTheFunds_leavesTheMinimumBalance() {
    chain.leave(CREATOR, 3 * Offer.PAY + STORAGE_DEPOSIT + TasksRuntime.MINIMUM);

    chain.succeed(CREATOR, Offer.contributor().call());

    assertThat(chain.free(CREATOR)).isEqualTo(TasksRuntime.MINIMUM);
  }

  @Test
  void create_oneBelowTheStorageDeposit_isUndone() {
    chain.leave(CREATOR, 3 * Offer.PAY + STORAGE_DEPOSIT + TasksRuntime.MINIMUM - 1);

    chain.assertUndone(NO_FUNDS, CREATOR, Offer.contributor().call());
  }

  @Test
  void create_lastNumberUsedUp_overflows() {
    chain.storage().taskCount.put(new TaskIndex(-2));
    chain.succeed(CREATOR, Offer.contributor().call());
    assertThat(chain.storage().tasks.contains(new TaskIndex(-2))).isTrue();

    assertRefused(TasksError.OVERFLOW, Offer.contributor());
  }

  @Test
  void create_unsigned_isNoOrigin() {
    assertSignedOnly(Offer.contributor().call());
  }
}
