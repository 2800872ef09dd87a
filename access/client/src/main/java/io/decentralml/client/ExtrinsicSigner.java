package io.decentralml.client;

import io.decentralml.crypto.Blake2b;
import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.metadata.ExtensionMetadata;
import io.decentralml.metadata.TypeDefinition;
import io.decentralml.metadata.TypeId;
import io.decentralml.metadata.TypeInfo;
import io.decentralml.primitives.Era;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Nonce;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.U128;
import java.util.Arrays;
import java.util.List;

/**
 * Signs calls as extrinsics of version 4, with the extensions that the chain's metadata names.
 *
 * <p>What is signed: call ++ extension data ++ implicit data, or the BLAKE2b-256 hash of it beyond
 * 256 bytes.
 *
 * <p>Source: Substrate, {@code sp_runtime::generic::UncheckedExtrinsic} and {@code SignedPayload}.
 */
final class ExtrinsicSigner {
  private static final int LONGEST_PLAIN_PAYLOAD = 256;
  private static final int SIGNED_VERSION_4 = 0x84;
  private static final int ADDRESS_IS_ACCOUNT = 0;

  private final ChainMetadata metadata;
  private final int specVersion;
  private final int transactionVersion;
  private final Hash256 genesis;

  ExtrinsicSigner(
      ChainMetadata metadata, int specVersion, int transactionVersion, Hash256 genesis) {
    this.metadata = metadata;
    this.specVersion = specVersion;
    this.transactionVersion = transactionVersion;
    this.genesis = genesis;
  }

  /**
   * What is chosen for one extrinsic.
   *
   * @param nonce the signer's next
   * @param era how long it is valid
   * @param birth the hash of the block in which the era began; the genesis hash if it never ends
   * @param tip what the author gets besides the fee, in plancks
   */
  record Terms(Nonce nonce, Era era, Hash256 birth, U128 tip) {}

  /** What the extensions add: to the extrinsic, and to what is signed alone. */
  private record Additions(Bytes extra, Bytes implicit) {}

  /** The extrinsic's bytes with their length in front. */
  Bytes sign(Call call, KeyPair signer, Terms terms) {
    Additions additions = additions(terms);
    byte[] payload = payload(call, additions);
    byte[] signature =
        signer.sign(payload.length > LONGEST_PLAIN_PAYLOAD ? Blake2b.hash256(payload) : payload);
    return extrinsic(call, signer.accountId(), signer.scheme(), signature, additions);
  }

  /** An extrinsic as long as a signed one, with a signature that nobody could use. */
  Bytes unusable(Call call, byte[] account, SignatureScheme scheme, Terms terms) {
    byte[] signature = new byte[scheme.signatureBytes()];
    Arrays.fill(signature, (byte) 1);
    return extrinsic(call, account, scheme, signature, additions(terms));
  }

  /** What is signed, before it is hashed if it is long. */
  Bytes payload(Call call, Terms terms) {
    return Bytes.wrap(payload(call, additions(terms)));
  }

  private static byte[] payload(Call call, Additions additions) {
    ScaleWriter out = new ScaleWriter();
    out.raw(call.encoded());
    out.raw(additions.extra());
    out.raw(additions.implicit());
    return out.toBytes();
  }

  private static Bytes extrinsic(
      Call call, byte[] account, SignatureScheme scheme, byte[] signature, Additions additions) {
    ScaleWriter body = new ScaleWriter();
    body.u8(SIGNED_VERSION_4);
    body.u8(ADDRESS_IS_ACCOUNT);
    body.raw(account);
    body.u8(signatureCase(scheme));
    body.raw(signature);
    body.raw(additions.extra());
    body.raw(call.encoded());
    ScaleWriter out = new ScaleWriter();
    out.lengthPrefixedBytes(body.toBytes());
    return Bytes.wrap(out.toBytes());
  }

  private static int signatureCase(SignatureScheme scheme) {
    return switch (scheme) {
      case ED25519 -> 0;
      case SR25519 -> 1;
      case ECDSA -> 2;
    };
  }

  private Additions additions(Terms terms) {
    ScaleWriter extra = new ScaleWriter();
    ScaleWriter implicit = new ScaleWriter();
    for (ExtensionMetadata each : metadata.runtime().extrinsic().extensions()) {
      write(each, terms, extra, implicit);
    }
    return new Additions(Bytes.wrap(extra.toBytes()), Bytes.wrap(implicit.toBytes()));
  }

  private void write(
      ExtensionMetadata extension, Terms terms, ScaleWriter extra, ScaleWriter implicit) {
    switch (extension.identifier()) {
      case "CheckSpecVersion" -> implicit.u32(specVersion);
      case "CheckTxVersion" -> implicit.u32(transactionVersion);
      case "CheckGenesis" -> implicit.raw(genesis.bytes());
      case "CheckMortality", "CheckEra" -> {
        Era.CODEC.encode(terms.era(), extra);
        implicit.raw(terms.birth().bytes());
      }
      case "CheckNonce" -> extra.compactU32(terms.nonce().value());
      case "ChargeTransactionPayment" -> extra.compactU128(terms.tip());
      case "ChargeAssetTxPayment" -> {
        extra.compactU128(terms.tip());
        extra.u8(0); // no asset: the native token
      }
      case "CheckMetadataHash" -> {
        extra.u8(0); // disabled
        implicit.u8(0); // no hash
      }
      default -> checkEmpty(extension);
    }
  }

  /** An extension that this client does not know is no obstacle if it carries no data. */
  private void checkEmpty(ExtensionMetadata extension) {
    if (!isEmpty(extension.type()) || !isEmpty(extension.additional())) {
      throw new ChainMismatchException(
          "the chain asks for the transaction extension "
              + extension.identifier()
              + ", which this client does not know; use a newer version");
    }
  }

  private boolean isEmpty(TypeId id) {
    return metadata.runtime().types().find(id) instanceof Option.Some<TypeInfo>(TypeInfo type)
        && switch (type.definition()) {
          case TypeDefinition.Tuple(List<TypeId> items) -> items.isEmpty();
          case TypeDefinition.Composite(var fields) ->
              fields.stream().allMatch(field -> isEmpty(field.type()));
          default -> false;
        };
  }
}
