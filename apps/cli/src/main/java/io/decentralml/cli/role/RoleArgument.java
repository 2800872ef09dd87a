package io.decentralml.cli.role;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Roles by name. */
final class RoleArgument implements ITypeConverter<Role.Name> {
  @Override
  public Role.Name convert(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "creator" -> Role.Name.CREATOR;
      case "contributor" -> Role.Name.CONTRIBUTOR;
      case "engineer" -> Role.Name.ENGINEER;
      case "annotator" -> Role.Name.ANNOTATOR;
      default ->
          throw new TypeConversionException(
              "'" + text + "' is no role; use creator, contributor, engineer or annotator");
    };
  }
}
