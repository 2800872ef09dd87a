package io.decentralml.participant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.Ss58;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The W3Auth token by which an account uses Crust: base64 of {@code sub-ADDRESS:0xSIGNATURE}, where
 * the account signs the text of its own address. Whoever has it can use Crust in the account's name
 * for ever, so it is a secret; it signs nothing else.
 *
 * <p>Source: Crust wiki, "Store file with Crust IPFS Pinning Service API", step 0.
 */
public final class CrustToken {
  private static final int ANY_SUBSTRATE_CHAIN = 42;

  private CrustToken() {}

  /** The token of {@code key}'s account. */
  public static String of(KeyPair key) {
    String address = Ss58.encode(ANY_SUBSTRATE_CHAIN, key.accountId());
    String signature = HexFormat.of().formatHex(key.sign(address.getBytes(UTF_8)));
    String token = "sub-" + address + ":0x" + signature;
    return Base64.getEncoder().encodeToString(token.getBytes(UTF_8));
  }
}
