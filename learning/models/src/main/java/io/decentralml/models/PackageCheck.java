package io.decentralml.models;

import io.decentralml.models.PackageException.Fault;
import io.decentralml.training.Dataset;
import java.util.Optional;

/**
 * How a creator judges a package that an engineer delivered: it is read and run as a stranger's,
 * measured on the creator's own data, and compared with what its maker claims.
 */
public final class PackageCheck {
  /** How far, by default, a claimed accuracy may be above the one measured: a twentieth. */
  public static final double DEFAULT_TOLERANCE = 0.05;

  private PackageCheck() {}

  /** What came out. */
  public sealed interface Verdict {
    /** One sentence with the figures. */
    String sentence();

    /**
     * The package works, and its maker did not claim too much.
     *
     * @param checked the package
     * @param measured on the creator's data
     */
    record Sound(ModelPackage checked, Score measured) implements Verdict {
      @Override
      public String sentence() {
        Optional<Score> claimed = checked.evaluation().after();
        return "the model loads and runs; accuracy %.2f %% on %d examples%s"
            .formatted(
                100 * measured.accuracy(),
                measured.exampleCount(),
                claimed
                    .map(score -> ", claimed %.2f %%".formatted(100 * score.accuracy()))
                    .orElse(""));
      }
    }

    /**
     * The package works, but not as well as its maker claims.
     *
     * @param checked the package
     * @param measured on the creator's data
     * @param claimed by its maker
     */
    record Overstated(ModelPackage checked, Score measured, Score claimed) implements Verdict {
      @Override
      public String sentence() {
        return "accuracy %.2f %% on %d examples, but claimed %.2f %%"
            .formatted(
                100 * measured.accuracy(), measured.exampleCount(), 100 * claimed.accuracy());
      }
    }

    /**
     * The file is no package that may be used.
     *
     * @param fault the kind of fault
     * @param detail one sentence
     */
    record Refused(Fault fault, String detail) implements Verdict {
      @Override
      public String sentence() {
        return fault + ": " + detail;
      }
    }
  }

  /** Checks a delivered file on {@code data} with {@link #DEFAULT_TOLERANCE}. */
  public static Verdict check(byte[] file, Dataset data) {
    return check(file, data, DEFAULT_TOLERANCE);
  }

  /**
   * Checks a delivered file.
   *
   * @param data the creator's own examples, which the engineer should not have
   * @param tolerance how far a claimed accuracy may be above the one measured, 0 to 1
   */
  public static Verdict check(byte[] file, Dataset data, double tolerance) {
    ModelPackage checked;
    Score measured;
    try {
      checked = ModelPackage.fromBytes(file);
      if (data.featureCount() != checked.manifest().inputs()
          || data.classCount() > checked.manifest().classes().size()) {
        throw new PackageException(
            Fault.SIGNATURE,
            "the model is for %d features and %d classes, the data have %d and %d"
                .formatted(
                    checked.manifest().inputs(),
                    checked.manifest().classes().size(),
                    data.featureCount(),
                    data.classCount()));
      }
      try (LoadedModel model = LoadedModel.open(checked)) {
        measured = model.evaluate(data);
      }
    } catch (PackageException refused) {
      return new Verdict.Refused(refused.fault(), String.valueOf(refused.getMessage()));
    }
    Optional<Score> claimed = checked.evaluation().after();
    if (claimed.isPresent() && claimed.get().accuracy() > measured.accuracy() + tolerance) {
      return new Verdict.Overstated(checked, measured, claimed.get());
    }
    return new Verdict.Sound(checked, measured);
  }
}
