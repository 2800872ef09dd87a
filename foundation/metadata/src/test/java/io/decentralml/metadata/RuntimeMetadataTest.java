package io.decentralml.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleException;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.testkit.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
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
  void version15_givesTheSamePalletsAndItsRuntimeApis() {
    RuntimeMetadata version14 = RealMetadata.read();
    ExtrinsicMetadata extrinsic = version14.extrinsic();
    RuntimeApiMetadata api =
        new RuntimeApiMetadata(
            "AccountNonceApi",
            List.of(
                new RuntimeApiMethod(
                    "account_nonce",
                    List.of(new RuntimeApiInput("account", new TypeId(0))),
                    new TypeId(4),
                    List.of())),
            List.of("Nonces."));
    MetadataV15 version15 =
        new MetadataV15(
            version14.types(),
            version14.pallets().stream().map(RuntimeMetadataTest::withDocs).toList(),
            new ExtrinsicMetadataV15(
                (byte) 4,
                extrinsic.address(),
                extrinsic.call(),
                extrinsic.signature(),
                extrinsic.extra(),
                extrinsic.extensions()),
            version14.runtime(),
            List.of(api),
            new OuterEnums(extrinsic.call(), new TypeId(1), new TypeId(2)),
            new TreeMap<>());
    ScaleWriter out = new ScaleWriter();
    out.u32(0x6174656d);
    out.u8(15);
    MetadataV15Codec.CODEC.encode(version15, out);

    RuntimeMetadata read = RuntimeMetadata.fromBytes(out.toBytes()).orThrow();

    assertThat(read.pallets()).isEqualTo(version14.pallets());
    assertThat(read.extrinsic()).isEqualTo(extrinsic);
    assertThat(read.apis()).containsExactly(api);
    assertThatThrownBy(read::toVersion14).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(version14::toVersion15).isInstanceOf(IllegalStateException.class);
  }

  private static PalletMetadataV15 withDocs(PalletMetadata pallet) {
    return new PalletMetadataV15(
        pallet.name(),
        pallet.storage(),
        pallet.calls(),
        pallet.events(),
        pallet.constants(),
        pallet.errors(),
        pallet.indexByte(),
        List.of("Docs."));
  }

  @Test
  void otherBytes_areMalformedWithAReason() {
    byte[] version13 = {0x6d, 0x65, 0x74, 0x61, 13};

    assertThatThrownBy(() -> RuntimeMetadata.fromBytes(version13).orThrow())
        .isInstanceOf(ScaleException.class)
        .hasMessageContaining("version 14 or 15");
    assertThatThrownBy(() -> RuntimeMetadata.fromBytes(new byte[5]).orThrow())
        .hasMessageContaining("magic word");
  }
}
