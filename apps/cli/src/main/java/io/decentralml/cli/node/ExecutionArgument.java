package io.decentralml.cli.node;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code native}, {@code wasm} or {@code both}. */
final class ExecutionArgument implements ITypeConverter<Execution> {
  @Override
  public Execution convert(String text) {
    for (Execution each : Execution.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
        return each;
      }
    }
    throw new TypeConversionException("'" + text + "' is none of native, wasm and both");
  }
}
