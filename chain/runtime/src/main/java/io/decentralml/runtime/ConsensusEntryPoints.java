package io.decentralml.runtime;

import io.decentralml.pallets.aura.AuthorityIdCodec;
import io.decentralml.pallets.grandpa.GrandpaAuthorityCodec;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.Utf8;

/** Who makes blocks, who votes on finality, and the keys that they do it with. */
final class ConsensusEntryPoints {
  private static final byte[] NONE = new byte[1];
  private static final String AURA = "aura";
  private static final String GRANDPA = "gran";
  private static final int KEY = 32;

  private final Chain chain;

  ConsensusEntryPoints(Chain chain) {
    this.chain = chain;
  }

  byte[] call(String name, Arguments arguments) {
    return switch (name) {
      case "AuraApi_slot_duration" -> Scale.U64.toBytes(chain.aura.slotDuration());
      case "AuraApi_authorities" ->
          Scale.list(AuthorityIdCodec.CODEC).toBytes(chain.aura.authorities());
      case "GrandpaApi_grandpa_authorities" ->
          Scale.list(GrandpaAuthorityCodec.CODEC).toBytes(chain.grandpa.authorities());
      case "GrandpaApi_current_set_id" -> Scale.U64.toBytes(chain.grandpa.currentSetId());
      case "GrandpaApi_submit_report_equivocation_unsigned_extrinsic",
          "GrandpaApi_generate_key_ownership_proof" ->
          NONE; // who owned a key in an earlier session is not kept, so nobody is ever reported
      case "SessionKeys_generate_session_keys" ->
          generate(arguments.last(Scale.option(Scale.BYTES)));
      case "SessionKeys_decode_session_keys" -> decode(arguments.last(Scale.BYTES));
      default -> throw EntryPoints.unknown(name);
    };
  }

  /**
   * Makes a key for each purpose in the node's keystore; the answer is both, one after the other.
   */
  private byte[] generate(Option<Bytes> seed) {
    ScaleWriter keys = new ScaleWriter();
    keys.raw(
        seed instanceof Option.Some<Bytes>(Bytes text)
            ? chain.host.sr25519Generate(Utf8.encode(AURA), text.toArray())
            : chain.host.sr25519Generate(Utf8.encode(AURA), null));
    keys.raw(
        seed instanceof Option.Some<Bytes>(Bytes text)
            ? chain.host.ed25519Generate(Utf8.encode(GRANDPA), text.toArray())
            : chain.host.ed25519Generate(Utf8.encode(GRANDPA), null));
    return Scale.BYTES.toBytes(Bytes.wrap(keys.toBytes()));
  }

  /** Splits what {@link #generate} joined: each key with the four letters of its purpose. */
  private static byte[] decode(Bytes keys) {
    if (keys.length() != 2 * KEY) {
      return NONE;
    }
    byte[] both = keys.toArray();
    ScaleWriter out = new ScaleWriter();
    out.u8(1);
    out.compactU32(2);
    for (int i = 0; i < 2; i++) {
      byte[] key = new byte[KEY];
      System.arraycopy(both, i * KEY, key, 0, KEY);
      out.lengthPrefixedBytes(key);
      out.raw(Utf8.encode(i == 0 ? AURA : GRANDPA));
    }
    return out.toBytes();
  }
}
