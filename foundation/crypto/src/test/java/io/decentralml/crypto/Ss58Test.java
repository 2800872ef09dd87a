package io.decentralml.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import org.junit.jupiter.api.Test;

class Ss58Test {
  private static final String ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

  @Test
  void addresses_polkadotJs_match() {
    for (String[] f : Vectors.of("polkadot-js.txt", "ss58", 3)) {
      int prefix = Integer.parseInt(f[0]);
      byte[] account = Hex.bytes(f[1]);
      assertThat(Ss58.encode(prefix, account)).isEqualTo(f[2]);
      assertThat(Ss58.decode(f[2])).isEqualTo(new Ss58Address(prefix, account)).hasToString(f[2]);
    }
  }

  @Test
  void decode_encodedByAnyPrefix_isTheSame() {
    Seeds.forEach(
        500,
        random -> {
          int prefix = random.nextInt(16384);
          prefix = prefix == 46 || prefix == 47 ? 42 : prefix;
          var account = new byte[32];
          random.nextBytes(account);
          account[0] = random.nextBoolean() ? 0 : account[0];
          assertThat(Ss58.decode(prefix, Ss58.encode(prefix, account))).isEqualTo(account);
        });
  }

  @Test
  void decode_anyCharacterChanged_isRefused() {
    for (int i = 0; i < ALICE.length(); i++) {
      char other = ALICE.charAt(i) == 'x' ? 'y' : 'x';
      String changed = ALICE.substring(0, i) + other + ALICE.substring(i + 1);
      assertThatThrownBy(() -> Ss58.decode(changed)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void decode_malformed_saysWhatIsWrong() {
    assertThatThrownBy(() -> Ss58.decode("")).hasMessageContaining("0 bytes");
    assertThatThrownBy(() -> Ss58.decode(ALICE.substring(4))).hasMessageContaining("32-byte");
    assertThatThrownBy(() -> Ss58.decode(ALICE.replace('G', '0'))).hasMessageContaining("(0)");
    assertThatThrownBy(() -> Ss58.decode(ALICE.replace('G', 'H'))).hasMessageContaining("checksum");
    assertThatThrownBy(() -> Ss58.decode(ALICE + ALICE)).hasMessageContaining("64");
    assertThatThrownBy(() -> Ss58.decode(0, ALICE)).hasMessageContaining("42, not 0");
  }

  @Test
  void encode_badPrefixOrLength_isRefused() {
    for (int prefix : new int[] {-1, 46, 47, 16384}) {
      assertThatThrownBy(() -> Ss58.encode(prefix, new byte[32]))
          .hasMessageContaining(Integer.toString(prefix));
    }
    assertThatThrownBy(() -> Ss58.encode(42, new byte[33])).hasMessageContaining("33");
  }

  @Test
  void base58_bitcoinExamples_match() {
    // Bitcoin Core, base58_encode_decode.json.
    assertThat(Base58.encode(Hex.bytes("516b6fcd0f"))).isEqualTo("ABnLTmg");
    assertThat(Base58.encode(Hex.bytes("00000000000000000000"))).isEqualTo("1111111111");
    assertThat(Base58.encode(Hex.bytes("00eb15231dfceb60925886b67d065299925915aeb172c06647")))
        .isEqualTo("1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L");
    assertThat(Hex.text(Base58.decode("1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L")))
        .isEqualTo("00eb15231dfceb60925886b67d065299925915aeb172c06647");
    assertThat(Base58.decode("1111111111")).isEqualTo(new byte[10]);
    assertThat(Base58.encode(new byte[0])).isEmpty();
  }
}
