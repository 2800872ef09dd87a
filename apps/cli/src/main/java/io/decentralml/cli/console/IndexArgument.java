package io.decentralml.cli.console;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The number of a task, a submission or a block: 32 bits without a sign. */
public final class IndexArgument implements ITypeConverter<Long> {
  private static final long MOST = 0xffff_ffffL;

  @Override
  public Long convert(String text) {
    try {
      long index = Long.parseLong(text);
      if (index >= 0 && index <= MOST) {
        return index;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw new TypeConversionException("'" + text + "' is no number from 0 to " + MOST);
  }
}
