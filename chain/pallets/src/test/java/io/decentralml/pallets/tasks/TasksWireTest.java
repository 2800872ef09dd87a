package io.decentralml.pallets.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.frame.DispatchResult;
import io.decentralml.frame.StorageEntry;
import io.decentralml.frame.StorageHasher;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape;
import io.decentralml.testkit.Hex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Bytes, names and shapes by which clients know the market. */
class TasksWireTest {
  private static final Bytes SEALED = Bytes.wrap(Hex.bytes("abcd"));

  private final TasksPallet pallet = new TasksRuntime().pallet();

  /** What the design's table asks for and in which types, beside the calls without news. */
  @Test
  void secretsAndAttesters_haveTheTypesThatClientsRead() {
    assertThat(text(entry("PublishedKeys").value())).isEqualTo("[u8; 32]");
    assertThat(text(entry("SharedCredentials").value())).isEqualTo("BoundedVec<u8>");
    assertThat(text(entry("Attesters").value()))
        .isEqualTo("BoundedVec<sp_core::crypto::AccountId32>");
    assertThat(text(entry("Attestations").value())).isEqualTo("bool");
    assertThat(entry("Attestations").keys().stream().map(TasksWireTest::text))
        .containsExactly("u32", "sp_core::crypto::AccountId32");
    assertThat(entry("AllowedWorkers").keys().stream().map(TasksWireTest::text))
        .containsExactly("u32", "sp_core::crypto::AccountId32");
  }

  @Test
  void newCalls_bytes_areTheFieldsInOrder() {
    SubmissionIndex submission = new SubmissionIndex(7);
    AccountId who = TasksRuntime.WORKER;
    String account = Hex.text(who.bytes().toArray());

    assertBytes("03 07000000 01", new TasksCall.ValidateTaskResult(submission, true));
    assertBytes("09 07000000", new TasksCall.DisputeRejection(submission));
    assertBytes("0a 07000000 00", new TasksCall.ResolveDispute(submission, false));
    assertBytes("0f " + account, new TasksCall.PublishKey(who.bytes()));
    assertBytes("10 07000000 08 abcd", new TasksCall.ShareCredentials(submission, SEALED));
    assertBytes(
        "11 09000000 04 " + account, new TasksCall.AllowWorkers(new TaskIndex(9), List.of(who)));
    assertBytes("13 04 " + account, new TasksCall.SetAttesters(List.of(who)));
  }

  private static void assertBytes(String expected, TasksCall call) {
    byte[] bytes = TasksCallCodec.CODEC.toBytes(call);
    assertThat(Hex.text(bytes)).isEqualTo(Hex.text(Hex.bytes(expected)));
    assertThat(TasksCallCodec.CODEC.fromBytes(bytes)).isEqualTo(new Decoded.Value<>(call));
    assertThat(decodes(Arrays.copyOf(bytes, bytes.length - 1))).isFalse();
    assertThat(decodes(Arrays.copyOf(bytes, bytes.length + 1))).isFalse();
  }

  @Test
  void newCalls_fieldsTooLong_doNotDecode() {
    TasksCall sealed =
        new TasksCall.ShareCredentials(new SubmissionIndex(1), filled(1025).orElse(Bytes.EMPTY));
    List<AccountId> many = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      many.add(TasksRuntime.WORKER);
    }

    assertThat(decodes(TasksCallCodec.CODEC.toBytes(sealed))).isFalse();
    assertThat(
            decodes(
                TasksCallCodec.CODEC.toBytes(new TasksCall.AllowWorkers(new TaskIndex(1), many))))
        .isFalse();
    assertThat(decodes(TasksCallCodec.CODEC.toBytes(new TasksCall.SetAttesters(many)))).isFalse();
  }

  private StorageEntry entry(String name) {
    return pallet.storage().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A shape in a few words, as Rust spells it. */
  private static String text(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Primitive primitive -> primitive.name().toLowerCase(Locale.ROOT);
      case TypeShape.Composite(String path, var parameters, var fields, _)
          when path.endsWith("::BoundedVec") -> {
        assertThat(path).isEqualTo("bounded_collections::bounded_vec::BoundedVec");
        assertThat(parameters.stream().map(TypeShape.Parameter::name)).containsExactly("T", "S");
        yield "BoundedVec<" + text(((TypeShape.Sequence) fields.getFirst().type()).item()) + ">";
      }
      case TypeShape.Composite composite -> composite.path();
      case TypeShape.Variant(String path, _, var cases, _) when path.equals("Option") ->
          "Option<" + text(cases.getLast().fields().getFirst().type()) + ">";
      case TypeShape.Variant variant -> variant.path();
      case TypeShape.Deferred(String path, _) -> path;
      case TypeShape.Sequence(TypeShape item) -> "Vec<" + text(item) + ">";
      case TypeShape.FixedArray(int length, TypeShape item) ->
          "[" + text(item) + "; " + length + "]";
      case TypeShape.Tuple(List<TypeShape> items) ->
          items.stream().map(TasksWireTest::text).collect(Collectors.joining(", ", "(", ")"));
      case TypeShape.Compact(TypeShape number) -> "Compact<" + text(number) + ">";
      case TypeShape.BitSequence _ -> "BitVec";
    };
  }

  private static List<String> fields(TypeShape shape) {
    TypeShape found = shape instanceof TypeShape.Deferred(_, var inner) ? inner.get() : shape;
    List<String> lines = new ArrayList<>();
    for (TypeShape.Field field : ((TypeShape.Composite) found).fields()) {
      lines.add(field.name().orElse("?") + ": " + text(field.type()));
    }
    return lines;
  }

  private static List<String> cases(TypeShape shape) {
    List<String> lines = new ArrayList<>();
    for (TypeShape.Case each : ((TypeShape.Variant) shape).cases()) {
      String names =
          each.fields().stream()
              .map(field -> field.name().orElse("?"))
              .collect(Collectors.joining(", "));
      lines.add(each.index() + " " + each.name() + "(" + names + ")");
    }
    return lines;
  }

  @Test
  void storage_hasTheItemsThatClientsReadByName() {
    assertThat(pallet.storage().stream().map(StorageEntry::name))
        .containsExactly(
            "Tasks",
            "TaskCount",
            "TaskResultSubmissions",
            "TaskResultSubmissionCount",
            "TaskLedgers",
            "SubmissionLedgers",
            "TaskSubmissions",
            "CreatorTasks",
            "WorkerSubmissions",
            "Parameters",
            "Attesters",
            "Attestations",
            "PublishedKeys",
            "SharedCredentials",
            "AllowedWorkers");
    for (String map : List.of("Tasks", "TaskResultSubmissions", "TaskLedgers")) {
      assertThat(entry(map).modifier()).isEqualTo(StorageEntry.Modifier.OPTIONAL);
      assertThat(entry(map).hashers()).containsExactly(StorageHasher.BLAKE2_128_CONCAT);
      assertThat(entry(map).keys().stream().map(TasksWireTest::text)).containsExactly("u32");
    }
    for (String count : List.of("TaskCount", "TaskResultSubmissionCount")) {
      assertThat(text(entry(count).value())).isEqualTo("u32");
      assertThat(entry(count).modifier()).isEqualTo(StorageEntry.Modifier.DEFAULT);
      assertThat(entry(count).fallback().toHex()).isEqualTo("0x00000000");
    }
  }

  @Test
  void tasks_value_hasTheFieldsOfTheDesign() {
    String expected =
        """
        task_type: pallet_decentralml::types::TaskType
        question: Option<BoundedVec<u8>>
        pays_amount: u128
        expiration_block: u32
        max_assignments: u32
        validation_strategy: pallet_decentralml::types::ValidationStrategy
        model_contributor_script_path: Option<BoundedVec<u8>>
        model_contributor_script_storage_type: Option<pallet_decentralml::types::StorageType>
        model_contributor_script_storage_credentials: Option<BoundedVec<u8>>
        annotation_type: Option<pallet_decentralml::types::AnnotationType>
        annotation_media_samples: Option<BoundedVec<BoundedVec<u8>>>
        annotation_files: Option<BoundedVec<BoundedVec<u8>>>
        annotation_class_labels: Option<BoundedVec<u8>>
        annotation_class_coordinates: Option<BoundedVec<u8>>
        annotation_json: Option<BoundedVec<u8>>
        annotation_files_storage_type: Option<pallet_decentralml::types::StorageType>
        annotation_files_storage_credentials: Option<BoundedVec<u8>>
        model_engineer_path: Option<BoundedVec<u8>>
        model_engineer_storage_type: Option<pallet_decentralml::types::StorageType>
        model_engineer_storage_credentials: Option<BoundedVec<u8>>
        status: pallet_decentralml::types::TaskStatus
        creator: sp_core::crypto::AccountId32
        creation_block: u32
        """;

    assertThat(fields(entry("Tasks").value())).isEqualTo(expected.lines().toList());
  }

  @Test
  void submissions_value_hasTheFieldsOfTheDesign() {
    String expected =
        """
        task_id: u32
        submission_id: u32
        worker: sp_core::crypto::AccountId32
        created_block: u32
        result: Option<BoundedVec<u8>>
        result_path: Option<BoundedVec<u8>>
        result_storage_type: Option<pallet_decentralml::types::StorageType>
        result_storage_credentials: Option<BoundedVec<u8>>
        status: pallet_decentralml::types::SubmissionStatus
        paid_amount: Option<u128>
        paid_block: Option<u32>
        """;

    assertThat(fields(entry("TaskResultSubmissions").value())).isEqualTo(expected.lines().toList());
  }

  @Test
  void parameters_value_hasPlainNumbers() {
    assertThat(fields(entry("Parameters").value()))
        .containsExactly(
            "delivery_period: u32",
            "attestation_period: u32",
            "review_period: u32",
            "dispute_period: u32",
            "dispute_timeout: u32",
            "retention_period: u32",
            "max_assignments: u32",
            "attestation_quorum: u32",
            "deposit_percent: u8",
            "deposit_per_byte: u128",
            "credentials_on_chain: bool");
  }

  @Test
  void calls_haveTheIndicesAndArgumentsOfTheDesign() {
    List<String> calls = cases(TasksCallCodec.CODEC.shape());

    assertThat(calls.getFirst())
        .startsWith("0 create_task(task_type, question, pays_amount, expiration_block, ")
        .endsWith("model_engineer_storage_type, model_engineer_storage_credentials)");
    assertThat(calls.subList(1, calls.size()))
        .containsExactly(
            "1 assign_task(task_id)",
            "2 send_task_result(submission_id, result, result_path, result_storage_type,"
                + " result_storage_credentials)",
            "3 validate_task_result(submission_id, passed)",
            "4 accept_task_result(submission_id)",
            "5 reject_task_result(submission_id, reason)",
            "6 withdraw_task(task_id)",
            "7 expire_task(task_id)",
            "8 abandon_assignment(submission_id)",
            "9 dispute_rejection(submission_id)",
            "10 resolve_dispute(submission_id, worker_is_right)",
            "11 claim_unreviewed(submission_id)",
            "12 reclaim_place(submission_id)",
            "13 close_dispute(submission_id)",
            "14 remove_task(task_id)",
            "15 publish_key(key)",
            "16 share_credentials(submission_id, sealed)",
            "17 allow_workers(task_id, accounts)",
            "18 set_parameters(parameters)",
            "19 set_attesters(attesters)");
  }

  @Test
  void events_beginAsTheDesignSays() {
    assertThat(cases(TasksEventCodec.CODEC.shape()).subList(0, 3))
        .containsExactly(
            "0 TaskCreated(taskid, created)",
            "1 TaskAssigned(task_id, submission_index, modified_block)",
            "2 TaskResultSent(task_id, submission_id, worker)");
  }

  @Test
  void enumerations_areInWireOrder() {
    assertThat(cases(ValidationStrategyCodec.CODEC.shape()))
        .containsExactly("0 AutoAccept()", "1 ManualAccept()", "2 CustomAccept()");
    assertThat(cases(StorageTypeCodec.CODEC.shape()))
        .containsExactly("0 IPFS()", "1 Crust()", "2 S3()", "3 GCP()", "4 Azure()");
    assertThat(cases(AnnotationTypeCodec.CODEC.shape()))
        .containsExactly("0 Image()", "1 Audio()", "2 Text()", "3 Video()");
    assertThat(cases(TaskTypeCodec.CODEC.shape()))
        .containsExactly("0 DataAnnotators()", "1 ModelContributor()", "2 ModelEngineer()");
    assertThat(cases(SubmissionStatusCodec.CODEC.shape()))
        .containsExactly(
            "0 Assigned()",
            "1 PendingValidation()",
            "2 Validated()",
            "3 Accepted()",
            "4 Rejected()",
            "5 Disputed()",
            "6 Abandoned()");
    assertThat(cases(TaskStatusCodec.CODEC.shape()))
        .containsExactly("0 Created()", "1 InProgress()", "2 Completed()", "3 Withdrawn()");
  }

  @Test
  void errors_indices_areTheirOrder() {
    int index = 0;
    for (TasksError error : TasksError.values()) {
      assertThat(TasksErrorCodec.CODEC.toBytes(error)).containsExactly(index);
      assertThat(TasksRuntime.ID.failure(error))
          .isEqualTo(DispatchResult.failure(TasksRuntime.error(error)));
      index++;
    }
  }

  @Test
  void errors_namesOfTheDesign_comeFirst() {
    TypeShape.Variant errors = (TypeShape.Variant) TasksErrorCodec.CODEC.shape();

    assertThat(errors.cases().stream().map(TypeShape.Case::name).limit(19))
        .containsExactly(
            "TaskInvalidPaysAmount",
            "TaskEndTooEarly",
            "InvalidMaxAssignments",
            "InvalidQuestion",
            "InvalidTaskType",
            "MissingAnnotationType",
            "MissingAnnotationFiles",
            "MissingAnnotationFilesStorageType",
            "MissingModelContributorScriptPath",
            "MissingModelContributorScriptStorageType",
            "MissingModelEngineerPath",
            "MissingModelEngineerStorageType",
            "TaskNotFound",
            "MaxAssignmentsReached",
            "SubmissionNotFound",
            "InvalidStatus",
            "NotAuthorized",
            "InvalidResultSubmission",
            "Overflow");
  }

  @Test
  void createTask_bytes_areTheFieldsInOrder() {
    Offer offer = Offer.contributor();
    offer.question = Offer.text("Q?");

    byte[] bytes = TasksCallCodec.CODEC.toBytes(offer.call());

    assertThat(Hex.text(bytes))
        .isEqualTo(
            Hex.text(
                Hex.bytes(
                    """
                    00 01 01 08 513f
                    10270000000000000000000000000000 64000000 03000000 01
                    01 24 626166792d706c616e 01 00 00
                    00 00 00 00 00 00 00 00
                    00 00 00
                    """)));
  }

  /** All optional fields present, at their longest. */
  private static Offer fullest() {
    Offer offer = Offer.annotators();
    offer.question = filled(2048);
    offer.scriptPath = filled(512);
    offer.scriptStore = Option.some(StorageType.GCP);
    offer.scriptCredentials = filled(1024);
    offer.samples = Option.some(files(100, 512));
    offer.files = Option.some(files(100, 512));
    offer.labels = filled(1024);
    offer.coordinates = filled(2048);
    offer.json = filled(4096);
    offer.filesStore = Option.some(StorageType.AZURE);
    offer.filesCredentials = filled(1024);
    offer.modelPath = filled(512);
    offer.modelStore = Option.some(StorageType.CRUST);
    offer.modelCredentials = filled(1024);
    return offer;
  }

  private static Option<Bytes> filled(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 'x');
    return Option.some(Bytes.wrap(bytes));
  }

  private static List<Bytes> files(int count, int length) {
    List<Bytes> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(filled(length).orElse(Bytes.EMPTY));
    }
    return files;
  }

  private static boolean decodes(byte[] bytes) {
    return TasksCallCodec.CODEC.fromBytes(bytes) instanceof Decoded.Value;
  }

  @Test
  void createTask_everyFieldAtItsLongest_roundTrips() {
    TasksCall call = fullest().call();

    byte[] bytes = TasksCallCodec.CODEC.toBytes(call);

    assertThat(TasksCallCodec.CODEC.fromBytes(bytes)).isEqualTo(new Decoded.Value<>(call));
  }

  @Test
  void createTask_aFieldTooLong_doesNotDecode() {
    Offer question = fullest();
    question.question = filled(2049);
    Offer json = fullest();
    json.json = filled(4097);
    Offer file = fullest();
    file.files = Option.some(files(1, 513));
    Offer manyFiles = fullest();
    manyFiles.files = Option.some(files(101, 1));
    Offer credentials = fullest();
    credentials.modelCredentials = filled(1025);

    for (Offer offer : List.of(question, json, file, manyFiles, credentials)) {
      assertThat(decodes(TasksCallCodec.CODEC.toBytes(offer.call()))).isFalse();
    }
  }

  @Test
  void calls_truncatedOrLonger_doNotDecode() {
    List<TasksCall> calls =
        List.of(
            Offer.annotators().call(),
            new TasksCall.AssignTask(new TaskIndex(-1)),
            TasksTestCase.result(new SubmissionIndex(7)),
            new TasksCall.RejectTaskResult(new SubmissionIndex(7), Bytes.utf8("noise")),
            new TasksCall.SetParameters(TaskParameters.NETWORK));
    for (TasksCall call : calls) {
      byte[] bytes = TasksCallCodec.CODEC.toBytes(call);
      assertThat(TasksCallCodec.CODEC.fromBytes(bytes)).isEqualTo(new Decoded.Value<>(call));
      for (int length = 0; length < bytes.length; length++) {
        assertThat(decodes(Arrays.copyOf(bytes, length))).as("%s bytes", length).isFalse();
      }
      assertThat(decodes(Arrays.copyOf(bytes, bytes.length + 1))).isFalse();
    }
  }

  @Test
  void calls_ofUnknownIndexOrEnum_doNotDecode() {
    byte[] badType = TasksCallCodec.CODEC.toBytes(Offer.contributor().call());
    badType[1] = 3;

    assertThat(decodes(badType)).isFalse();
    for (int index : new int[] {20, 21, 128, 255}) {
      assertThat(decodes(new byte[] {(byte) index, 0, 0, 0, 0})).isFalse();
    }
  }

  @Test
  void records_roundTripAndTruncated() {
    AccountId who = TasksRuntime.WORKER;
    Task task = Task.created(fullest().call(), who, BlockNumber.of(9));
    byte[] bytes = TaskCodec.CODEC.toBytes(task);
    Submission submission =
        Submission.assigned(new TaskIndex(1), new SubmissionIndex(2), who, BlockNumber.of(3))
            .delivered(TasksTestCase.result(new SubmissionIndex(2)))
            .paid(SubmissionStatus.ACCEPTED, Balance.MAX, BlockNumber.of(4));
    byte[] submitted = SubmissionCodec.CODEC.toBytes(submission);

    assertThat(TaskCodec.CODEC.fromBytes(bytes)).isEqualTo(new Decoded.Value<>(task));
    assertThat(TaskCodec.CODEC.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(Decoded.Malformed.class);
    assertThat(SubmissionCodec.CODEC.fromBytes(submitted))
        .isEqualTo(new Decoded.Value<>(submission));
    assertThat(SubmissionCodec.CODEC.fromBytes(Arrays.copyOf(submitted, submitted.length + 1)))
        .isInstanceOf(Decoded.Malformed.class);
  }
}
