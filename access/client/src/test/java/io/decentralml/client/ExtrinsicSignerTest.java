package io.decentralml.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.crypto.Blake2b;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.metadata.ExtensionMetadata;
import io.decentralml.metadata.ExtrinsicMetadata;
import io.decentralml.metadata.RuntimeMetadata;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Era;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Nonce;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.U128;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Vectors: {@code @polkadot/types} 16.5.6, {@code System.remark(0x0102)} with nonce 3 and no tip.
 */
class ExtrinsicSignerTest {
  private static final Hash256 GENESIS = filled(0x11);
  private static final String ALICE =
      "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d";

  private final ChainMetadata metadata = new ChainMetadata(withMetadataHash(RealMetadata.read()));
  private final ExtrinsicSigner signer = new ExtrinsicSigner(metadata, 100, 1, GENESIS);
  private final Call remark =
      metadata.call("System", "remark", Map.of("remark", new byte[] {1, 2}));
  private final ExtrinsicSigner.Terms immortal =
      new ExtrinsicSigner.Terms(Nonce.of(3), Era.immortal(), GENESIS, U128.ZERO);

  private static Hash256 filled(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return Hash256.of(bytes);
  }

  /** The recorded chain is older than the extension that the vectors include. */
  private static RuntimeMetadata withMetadataHash(RuntimeMetadata recorded) {
    List<ExtensionMetadata> extensions = new ArrayList<>(recorded.extrinsic().extensions());
    ExtensionMetadata any = extensions.getFirst();
    extensions.add(new ExtensionMetadata("CheckMetadataHash", any.type(), any.additional()));
    return withExtensions(recorded, extensions);
  }

  private static RuntimeMetadata withExtensions(
      RuntimeMetadata recorded, List<ExtensionMetadata> extensions) {
    ExtrinsicMetadata extrinsic = recorded.extrinsic();
    return new RuntimeMetadata(
        recorded.types(),
        recorded.pallets(),
        new ExtrinsicMetadata(
            extrinsic.version(),
            extrinsic.address(),
            extrinsic.call(),
            extrinsic.signature(),
            extrinsic.extra(),
            extensions),
        recorded.extrinsicType(),
        recorded.runtime(),
        recorded.apis(),
        recorded.outerEnums());
  }

  @Test
  void payload_immortal_matchesPolkadotJs() {
    assertThat(signer.payload(remark, immortal).toHex())
        .isEqualTo(
            "0x0000080102"
                + "000c0000"
                + "6400000001000000"
                + "11".repeat(32)
                + "11".repeat(32)
                + "00");
  }

  @Test
  void payload_mortal_matchesPolkadotJs() {
    ExtrinsicSigner.Terms mortal =
        new ExtrinsicSigner.Terms(
            Nonce.of(3), Era.mortal(64, BlockNumber.of(42)), filled(0x22), U128.ZERO);
    assertThat(signer.payload(remark, mortal).toHex())
        .isEqualTo(
            "0x0000080102"
                + "a5020c0000"
                + "6400000001000000"
                + "11".repeat(32)
                + "22".repeat(32)
                + "00");
  }

  @Test
  void unusable_immortal_matchesPolkadotJs() {
    Bytes extrinsic =
        signer.unusable(
            remark,
            KeyPair.fromUri(SignatureScheme.SR25519, "//Alice").accountId(),
            SignatureScheme.SR25519,
            immortal);
    assertThat(extrinsic.toHex())
        .isEqualTo("0xb1018400" + ALICE + "01" + "01".repeat(64) + "000c0000" + "0000080102");
  }

  @ParameterizedTest
  @EnumSource(SignatureScheme.class)
  void sign_shortPayload_isSignedAsItIs(SignatureScheme scheme) {
    KeyPair pair = KeyPair.fromUri(scheme, "//Alice");
    Bytes extrinsic = signer.sign(remark, pair, immortal);
    byte[] payload = signer.payload(remark, immortal).toArray();
    assertThat(scheme.verify(signature(extrinsic, scheme), payload, pair.publicKey())).isTrue();
  }

  @Test
  void sign_longPayload_isHashedFirst() {
    KeyPair pair = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");
    Call longRemark = metadata.call("System", "remark", Map.of("remark", new byte[300]));
    Bytes extrinsic = signer.sign(longRemark, pair, immortal);
    byte[] hash = Blake2b.hash256(signer.payload(longRemark, immortal).toArray());
    byte[] signature = signature(extrinsic, SignatureScheme.SR25519);
    assertThat(SignatureScheme.SR25519.verify(signature, hash, pair.publicKey())).isTrue();
  }

  /** After the length in two bytes, the version, the address and the signature's case. */
  private static byte[] signature(Bytes extrinsic, SignatureScheme scheme) {
    int from = 2 + 1 + 33 + 1;
    return Arrays.copyOfRange(extrinsic.toArray(), from, from + scheme.signatureBytes());
  }

  @Test
  void payload_unknownExtensionWithData_isRefused() {
    RuntimeMetadata recorded = RealMetadata.read();
    ExtensionMetadata nonce =
        recorded.extrinsic().extensions().stream()
            .filter(each -> each.identifier().equals("CheckNonce"))
            .findFirst()
            .orElseThrow();
    ExtensionMetadata unknown =
        new ExtensionMetadata("CheckMood", nonce.type(), nonce.additional());
    ExtrinsicSigner strange =
        new ExtrinsicSigner(
            new ChainMetadata(withExtensions(recorded, List.of(unknown))), 100, 1, GENESIS);
    assertThatThrownBy(() -> strange.payload(remark, immortal))
        .isInstanceOf(ChainMismatchException.class)
        .hasMessageContaining("CheckMood");
  }
}
