package io.decentralml.participant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.crypto.Ss58;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CrustTokenTest {
  private static final Pattern TOKEN =
      Pattern.compile("(?:sub|substrate)-([1-9A-HJ-NP-Za-km-z]+):0x([0-9a-f]{128})");

  /** Source: Crust wiki, "NFT Data Storage", 1: "use the following default Web3 Auth Header". */
  private static final String PUBLISHED =
      "c3Vic3RyYXRlLWNUTWo5NnlLUWZzM20yeWVZQjVQcGl6Sld5UFV1UkRmZnRNN2dnNkFMRG5xUjVi"
          + "SEs6MHhlNDU0NmM5Y2MwOWViODdiYzNkNGNjODcyMjk0YzA5MTAwNmMzZGJlYTI3ZTM0MWU3ZDc0"
          + "Yzk3MjVhMGE1MzQ0NTM5ZDVkZGMwZDgxZGI5YWU3MDg4OTE0MTljNWFiM2NiM2YxYWNkYWQwMTk4"
          + "MDc2MzVjNmU2ZTQzNmU4Njg4OQ==";

  @Test
  void of_key_isReadAsThePublishedToken() {
    assertSignsItsOwnAddress(PUBLISHED);
    assertSignsItsOwnAddress(CrustToken.of(KeyPair.fromUri(SignatureScheme.SR25519, "//Alice")));
  }

  @Test
  void of_alice_namesHerAddress() {
    String token = CrustToken.of(KeyPair.fromUri(SignatureScheme.SR25519, "//Alice"));

    assertThat(new String(Base64.getDecoder().decode(token), UTF_8))
        .startsWith("sub-5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY:0x");
  }

  private static void assertSignsItsOwnAddress(String token) {
    Matcher parts = TOKEN.matcher(new String(Base64.getDecoder().decode(token), UTF_8));
    assertThat(parts.matches()).isTrue();
    byte[] signature = HexFormat.of().parseHex(parts.group(2));
    byte[] account = Ss58.decode(parts.group(1)).accountId();
    assertThat(SignatureScheme.SR25519.verify(signature, parts.group(1).getBytes(UTF_8), account))
        .isTrue();
  }
}
