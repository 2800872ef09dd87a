package io.decentralml.cli.sandbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes such as {@code 64K}, {@code 512M} or {@code 2G}, in powers of 1024. */
final class SizeArgument implements ITypeConverter<Long> {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([KMG])");

  @Override
  public Long convert(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new TypeConversionException("expected a size such as 64K, 512M or 2G, not " + text);
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "K" -> number << 10;
      case "M" -> number << 20;
      default -> number << 30;
    };
  }
}
