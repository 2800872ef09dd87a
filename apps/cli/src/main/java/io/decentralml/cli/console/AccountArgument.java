package io.decentralml.cli.console;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.crypto.Ss58;
import io.decentralml.primitives.AccountId;
import io.decentralml.scale.Bytes;
import java.util.HexFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Accounts as people write them: an address, 32 bytes in hexadecimal, or a development name such as
 * {@code //Alice}.
 */
public final class AccountArgument implements ITypeConverter<AccountId> {
  public static final int PREFIX = 42;

  @Override
  public AccountId convert(String text) {
    try {
      if (text.startsWith("//")) {
        return AccountId.of(KeyPair.fromUri(SignatureScheme.SR25519, text).accountId());
      }
      if (text.startsWith("0x")) {
        return AccountId.of(Bytes.wrap(HexFormat.of().parseHex(text, 2, text.length())));
      }
      return AccountId.of(Ss58.decode(text).accountId());
    } catch (IllegalArgumentException failure) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is no account ("
              + failure.getMessage()
              + "); give an address such as 5Grw…, 0x and 64 hexadecimal digits, or //Alice");
    }
  }

  /** The account's address on this chain. */
  public static String address(AccountId account) {
    return Ss58.encode(PREFIX, account.bytes().toArray());
  }
}
