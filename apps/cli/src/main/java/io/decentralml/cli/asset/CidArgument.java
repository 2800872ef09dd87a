package io.decentralml.cli.asset;

import io.decentralml.assets.Cid;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A CID on the command line. */
final class CidArgument implements ITypeConverter<Cid> {
  /** Stands where picocli has not filled in the person's. */
  static final Cid NONE = Cid.of(new byte[0]);

  @Override
  public Cid convert(String text) {
    try {
      return Cid.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException(String.valueOf(wrong.getMessage()));
    }
  }
}
