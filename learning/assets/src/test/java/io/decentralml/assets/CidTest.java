package io.decentralml.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Vectors from ipfs-unixfs-importer (version 1, raw leaves, chunks of 262144 bytes, 174 links); the
 * three short texts are known from Kubo's {@code ipfs add --cid-version=1} as well.
 */
class CidTest {
  @ParameterizedTest
  @CsvSource({
    "'', bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku",
    "'hello world', bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e",
    "'hello world\n', bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4",
  })
  void of_text_isKubosName(String text, String cid) {
    assertThat(Cid.of(text.getBytes(UTF_8))).hasToString(cid);
  }

  @ParameterizedTest
  @CsvSource({
    "1, bafkreicjtfcgdvvumoipafgiyutvvbmr56dwi5qk7yttttxch5x34kcxpa",
    "1000, bafkreieg723dhh26y2jzzsperc5nkjnqj6hv2cnnglnugezha52debi2be",
    "262143, bafkreica63gmul2wearibfx4rlx3d7subvwn3vinyza53wwvcixddjfvtq",
    "262144, bafkreifystqgug5z6myhn45jr6skxoe3mtdoshssgfvv6otctnc7wuaaia",
    "262145, bafybeiaetu4skxr5b4g57tk74tmreuhvuqs2fnmg6k5bhyravlup5cmeri",
    "524288, bafybeifnyd46egaemfw3cfg5msmc6wej7fwnc6nhzkmyo4th4re7ji2avi",
    "1000000, bafybeiazwwvjus2lugt7dt6nmxahzwbn246krlac66qk53lghcxmkgntba",
    "45613056, bafybeicwidayukt3cqib3gp2iarc3eos3wrvrd6qwgqxpjgzsyeqwyp4im",
    "45613057, bafybeigtwrm5pazaljydsnx5nz6awis3nyds5zefiu6mbrmoq56yred43a",
    "50000000, bafybeidkg4e4lssccclxct5rhldlpnrmyxxgnlgm6nk7rfnxfstzpnfwwy",
  })
  void of_length_isImportersName(int length, String cid) {
    assertThat(Cid.of(bytes(length))).hasToString(cid);
  }

  @Test
  void parse_text_roundTrips() {
    Seeds.forEach(
        50,
        random -> {
          byte[] content = new byte[random.nextInt(600_000)];
          random.nextBytes(content);
          Cid cid = Cid.of(content);
          assertThat(Cid.parse(cid.toString())).isEqualTo(cid).hasSameHashCodeAs(cid);
          assertThat(cid.names(content)).isTrue();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "'', not a CID",
    "QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n, not a CID",
    "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyk, not a CID",
    "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku2, not a CID",
    "bAfkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku, not a base32 letter",
    "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvykv, left-over bits",
    "bafzreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku, not a CID of version 1",
  })
  void parse_malformedText_saysWhy(String text, String reason) {
    assertThatThrownBy(() -> Cid.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  /** The bytes that the importer was given: the high half of a linear congruential generator. */
  static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    int state = 1;
    for (int i = 0; i < length; i++) {
      state = state * 1103515245 + 12345;
      bytes[i] = (byte) (state >>> 16);
    }
    return bytes;
  }
}
