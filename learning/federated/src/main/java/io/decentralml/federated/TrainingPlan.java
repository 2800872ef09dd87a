package io.decentralml.federated;

import io.decentralml.training.Examples;
import io.decentralml.training.LocalTraining;
import io.decentralml.training.ModelShape;
import io.decentralml.training.Optimizer;
import io.decentralml.training.Optimizer.Adam;
import io.decentralml.training.Optimizer.Sgd;
import io.decentralml.training.TableSchema;
import io.decentralml.training.Weights;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that clients agree on before they train together. Stored as a document of one spelling, so
 * its hash stands for it.
 *
 * @param strategy name of the {@link Strategy}
 * @param model shape of the classifier
 * @param optimizer of local training
 * @param batchSize examples a local step
 * @param localEpochs passes over the own data a round
 * @param rounds how many rounds
 * @param seed of the initial weights
 * @param rules what updates must satisfy
 * @param table how rows of a table become examples; none where examples are images
 */
public record TrainingPlan(
    String strategy,
    ModelShape model,
    Optimizer optimizer,
    int batchSize,
    int localEpochs,
    int rounds,
    long seed,
    UpdateRules rules,
    Optional<TableSchema> table) {
  /** The default optimiser of local training. */
  public static final Optimizer DEFAULT_OPTIMIZER = new Sgd(0.3);

  /** The default number of examples a step. */
  public static final int DEFAULT_BATCH_SIZE = 16;

  /** The default number of passes a round. */
  public static final int DEFAULT_LOCAL_EPOCHS = 10;

  /** The default number of rounds. */
  public static final int DEFAULT_ROUNDS = 10;

  private static final String FORMAT = "decentralml-training-plan/1";

  /** Checks that the strategy is known and the counts are positive. */
  public TrainingPlan {
    Strategy.named(strategy);
    if (batchSize < 1 || localEpochs < 1 || rounds < 1) {
      throw new IllegalArgumentException("batch size, local epochs and rounds must be positive");
    }
    if (table.isPresent()
        && (table.get().features().size() != model.inputs()
            || table.get().classes().size() != model.classes())) {
      throw new IllegalArgumentException("the model does not fit the table's columns and classes");
    }
  }

  /** The default plan for models of {@code shape}. */
  public static TrainingPlan of(ModelShape shape, long seed) {
    return new TrainingPlan(
        Strategy.FED_AVG,
        shape,
        DEFAULT_OPTIMIZER,
        DEFAULT_BATCH_SIZE,
        DEFAULT_LOCAL_EPOCHS,
        DEFAULT_ROUNDS,
        seed,
        UpdateRules.defaults(),
        Optional.empty());
  }

  /** The default plan for such {@code examples}. */
  public static TrainingPlan of(Examples examples, long seed) {
    TrainingPlan plan = of(ModelShape.of(examples.split().training()), seed);
    return examples.schema().map(plan::withTable).orElse(plan);
  }

  /** This plan for examples that are rows of tables. */
  public TrainingPlan withTable(TableSchema schema) {
    return new TrainingPlan(
        strategy,
        model,
        optimizer,
        batchSize,
        localEpochs,
        rounds,
        seed,
        rules,
        Optional.of(schema));
  }

  /** This plan with other local epochs. */
  public TrainingPlan withLocalEpochs(int epochs) {
    return new TrainingPlan(
        strategy, model, optimizer, batchSize, epochs, rounds, seed, rules, table);
  }

  /** This plan with another number of rounds. */
  public TrainingPlan withRounds(int count) {
    return new TrainingPlan(
        strategy, model, optimizer, batchSize, localEpochs, count, seed, rules, table);
  }

  /** The weights before the first round. */
  public Weights initialWeights() {
    return model.initialWeights(seed);
  }

  /** A client's stretch of work in one round. */
  public LocalTraining localTraining(long clientSeed) {
    return new LocalTraining(localEpochs, batchSize, clientSeed);
  }

  /** The document, UTF-8. */
  public byte[] toJson() {
    ObjectNode json = CanonicalJson.object();
    json.put("format", FORMAT);
    json.put("strategy", strategy);
    ObjectNode shape = json.putObject("model");
    shape.put("inputs", model.inputs());
    shape.put("hidden", model.hidden());
    shape.put("classes", model.classes());
    ObjectNode local = json.putObject("optimizer");
    switch (optimizer) {
      case Sgd sgd -> local.put("name", "SGD").put("learningRate", sgd.learningRate());
      case Adam adam ->
          local
              .put("name", "Adam")
              .put("learningRate", adam.learningRate())
              .put("beta1", adam.beta1())
              .put("beta2", adam.beta2())
              .put("epsilon", adam.epsilon());
    }
    json.put("batchSize", batchSize);
    json.put("localEpochs", localEpochs);
    json.put("rounds", rounds);
    json.put("seed", seed);
    ObjectNode bounds = json.putObject("rules");
    bounds.put("maxRelativeNorm", rules.maxRelativeNorm());
    bounds.put("maxExampleCount", rules.maxExampleCount());
    table.ifPresent(each -> TableSchemaJson.write(each, json.putObject("table")));
    return CanonicalJson.bytes(json);
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws PlanException when {@code bytes} are nothing of the kind or a value is out of range
   */
  public static TrainingPlan fromJson(byte[] bytes) throws PlanException {
    JsonNode json = CanonicalJson.read(bytes);
    CanonicalJson.requireFormat(json, FORMAT);
    JsonNode shape = CanonicalJson.object(json, "model");
    JsonNode bounds = CanonicalJson.object(json, "rules");
    try {
      return new TrainingPlan(
          CanonicalJson.text(json, "strategy"),
          new ModelShape(
              CanonicalJson.number(shape, "inputs"),
              CanonicalJson.number(shape, "hidden"),
              CanonicalJson.number(shape, "classes")),
          optimizer(CanonicalJson.object(json, "optimizer")),
          CanonicalJson.number(json, "batchSize"),
          CanonicalJson.number(json, "localEpochs"),
          CanonicalJson.number(json, "rounds"),
          CanonicalJson.integer(json, "seed"),
          new UpdateRules(
              CanonicalJson.real(bounds, "maxRelativeNorm"),
              CanonicalJson.integer(bounds, "maxExampleCount")),
          json.has("table")
              ? Optional.of(TableSchemaJson.read(CanonicalJson.object(json, "table")))
              : Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new PlanException("not a training plan: " + e.getMessage());
    }
  }

  private static Optimizer optimizer(JsonNode json) throws PlanException {
    String name = CanonicalJson.text(json, "name");
    double learningRate = CanonicalJson.real(json, "learningRate");
    return switch (name) {
      case "SGD" -> new Sgd(learningRate);
      case "Adam" ->
          new Adam(
              learningRate,
              CanonicalJson.real(json, "beta1"),
              CanonicalJson.real(json, "beta2"),
              CanonicalJson.real(json, "epsilon"));
      default -> throw new PlanException("unknown optimizer \"" + name + "\": SGD or Adam");
    };
  }
}
