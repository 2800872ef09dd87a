package io.decentralml.cli.training;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Seeds that follow each other, written {@code 1-20} or {@code 7}.
 *
 * @param first the first
 * @param last the last, which is included
 */
record SeedRange(long first, long last) {
  private static final int MOST = 10_000;

  SeedRange {
    if (last < first || last - first >= MOST) {
      throw new IllegalArgumentException("seeds are 1 to " + MOST + " at a time, the least first");
    }
  }

  LongStream stream() {
    return LongStream.rangeClosed(first, last);
  }

  @Override
  public String toString() {
    return first == last ? Long.toString(first) : first + "-" + last;
  }

  /** Reads the option's value. */
  static final class Converter implements ITypeConverter<SeedRange> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})(?:-([0-9]{1,18}))?");

    @Override
    public SeedRange convert(String text) {
      Matcher parts = FORM.matcher(text);
      if (!parts.matches()) {
        throw new TypeConversionException("'" + text + "' is no seed; write 7, or 1-20");
      }
      long first = Long.parseLong(parts.group(1));
      try {
        return new SeedRange(
            first, parts.group(2) == null ? first : Long.parseLong(parts.group(2)));
      } catch (IllegalArgumentException wrong) {
        throw new TypeConversionException(wrong.getMessage());
      }
    }
  }
}
