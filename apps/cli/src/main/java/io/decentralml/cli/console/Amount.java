package io.decentralml.cli.console;

import io.decentralml.primitives.Balance;
import io.decentralml.scale.U128;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Amounts of DML as people write them: {@code 1.5 DML}, {@code 1.5} or {@code 1500plancks}. */
public final class Amount implements ITypeConverter<Balance> {
  public static final int DECIMALS = 18;
  private static final BigInteger SMALLEST_SHOWN_AS_DML = BigInteger.TEN.pow(DECIMALS - 6);
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,40})(?:\\.([0-9]{1,40}))?\\s*([A-Za-z]*)");

  /** Parses an amount. */
  @Override
  public Balance convert(String text) {
    Matcher parts = FORM.matcher(text.strip().replace("_", ""));
    if (!parts.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no amount; write 1.5, '1.5 DML' or 1500plancks");
    }
    BigInteger plancks =
        switch (parts.group(3)) {
          case "", "DML", "dml" -> plancks(text, parts);
          case "planck", "plancks" -> wholePlancks(text, parts);
          default ->
              throw new TypeConversionException(
                  "'" + parts.group(3) + "' is no unit; use DML or plancks");
        };
    if (plancks.bitLength() > 128) {
      throw new TypeConversionException("'" + text + "' is more than a balance can hold");
    }
    return Balance.of(U128.of(plancks.shiftRight(64).longValue(), plancks.longValue()));
  }

  private static BigInteger wholePlancks(String text, Matcher parts) {
    if (parts.group(2) != null) {
      throw new TypeConversionException("a planck cannot be divided: '" + text + "'");
    }
    return new BigInteger(parts.group(1));
  }

  private static BigInteger plancks(String text, Matcher parts) {
    String fraction = parts.group(2) == null ? "0" : parts.group(2);
    BigDecimal plancks = new BigDecimal(parts.group(1) + "." + fraction).movePointRight(DECIMALS);
    try {
      return plancks.toBigIntegerExact();
    } catch (ArithmeticException _) {
      throw new TypeConversionException(
          "'" + text + "' has more than " + DECIMALS + " decimals; the smallest unit is a planck");
    }
  }

  /** An amount for people: in DML, or in plancks where that would be mostly zeros. */
  public static String text(Balance balance) {
    return text(new BigInteger(balance.toString()));
  }

  public static String text(BigInteger plancks) {
    if (plancks.signum() > 0 && plancks.compareTo(SMALLEST_SHOWN_AS_DML) < 0) {
      return plancks + (plancks.equals(BigInteger.ONE) ? " planck" : " plancks");
    }
    BigDecimal amount = new BigDecimal(plancks, DECIMALS).stripTrailingZeros();
    return amount.toPlainString() + " DML";
  }
}
