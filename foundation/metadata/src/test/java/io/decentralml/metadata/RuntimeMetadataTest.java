package io.decentralml.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleException;
import io.decentralml.testkit.Seeds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RuntimeMetadataTest {
  @Test
  void realMetadata_isWrittenAgainByteForByte() {
    byte[] bytes = RealMetadata.bytes();

    RuntimeMetadata metadata = RuntimeMetadata.fromBytes(bytes).orThrow();

    assertThat(metadata.toVersion14().toArray()).isEqualTo(bytes);
  }

  @Test
  void realMetadata_tellsPalletsStorageAndExtrinsics() {
    RuntimeMetadata metadata = RealMetadata.read();

    PalletMetadata system = metadata.pallet("System").orElse(metadata.pallets().getLast());
    assertThat(system.index()).isZero();
    assertThat(metadata.pallet(0)).isEqualTo(Option.some(system));
    assertThat(system.storageEntry("Account").isSome()).isTrue();
    assertThat(system.storageEntry("Nothing").isSome()).isFalse();
    assertThat(system.constant("SS58Prefix").isSome()).isTrue();
    assertThat(metadata.extrinsic().version()).isEqualTo(4);
    assertThat(metadata.extrinsic().extensions().stream().map(ExtensionMetadata::identifier))
        .contains("CheckNonce", "ChargeTransactionPayment");
    assertThat(metadata.types().get(metadata.extrinsic().address()).fullName())
        .isEqualTo("sp_runtime::multiaddress::MultiAddress");
  }

  @Test
  void realMetadata_cutShort_isMalformed() {
    byte[] bytes = RealMetadata.bytes();

    Seeds.forEach(
        50,
        random -> {
          byte[] prefix = Arrays.copyOf(bytes, random.nextInt(bytes.length));
          assertThat(RuntimeMetadata.fromBytes(prefix)).isInstanceOf(Decoded.Malformed.class);
        });
    assertThat(RuntimeMetadata.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void otherBytes_areMalformedWithAReason() {
    byte[] version13 = {0x6d, 0x65, 0x74, 0x61, 13};

    assertThatThrownBy(() -> RuntimeMetadata.fromBytes(version13).orThrow())
        .isInstanceOf(ScaleException.class)
        .hasMessageContaining("version 14");
    assertThatThrownBy(() -> RuntimeMetadata.fromBytes(new byte[5]).orThrow())
        .hasMessageContaining("magic word");
  }
}
