package io.decentralml.cli.console;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Cases of the market's enumerations by the names that the chain knows, however capitalised. */
public abstract class CaseArgument implements ITypeConverter<String> {
  private final String what;
  private final List<String> names;

  private CaseArgument(String what, String... names) {
    this.what = what;
    this.names = List.of(names);
  }

  @Override
  public String convert(String text) {
    for (String each : names) {
      if (each.equalsIgnoreCase(text)) {
        return each;
      }
    }
    throw new TypeConversionException(
        "'" + text + "' is no " + what + "; use one of " + String.join(", ", names));
  }

  /** Where an asset lies. */
  public static final class Storage extends CaseArgument {
    Storage() {
      super("kind of store", "IPFS", "Crust", "S3", "GCP", "Azure");
    }
  }

  /** What a task asks for. */
  public static final class Type extends CaseArgument {
    Type() {
      super("type of task", "DataAnnotators", "ModelContributor", "ModelEngineer");
    }
  }

  /** Who judges. */
  public static final class Validation extends CaseArgument {
    Validation() {
      super("validation strategy", "AutoAccept", "ManualAccept", "CustomAccept");
    }
  }

  /** What is annotated. */
  public static final class Annotation extends CaseArgument {
    Annotation() {
      super("type of media", "Image", "Audio", "Text", "Video");
    }
  }

  /** Where a task stands. */
  public static final class Status extends CaseArgument {
    Status() {
      super("status of a task", "Created", "InProgress", "Completed", "Withdrawn");
    }
  }
}
