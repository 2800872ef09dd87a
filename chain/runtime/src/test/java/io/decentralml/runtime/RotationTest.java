package io.decentralml.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.pallets.session.SessionCall;
import io.decentralml.pallets.session.SessionKeys;
import io.decentralml.pallets.sudo.SudoCall;
import io.decentralml.pallets.validatorset.ValidatorSetCall;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Block;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.DigestCodec;
import io.decentralml.primitives.DigestItem;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Scale;
import io.decentralml.testkit.Hex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Validators come and go on the chain of three. */
class RotationTest {
  private static final byte[] NOTHING = new byte[0];
  private static final KeyPair ALICE = TestChain.key("//Alice");
  private static final AccountId ALICE_ID = AccountId.of(ALICE.accountId());
  private static final AccountId BOB = TestChain.account("//Bob");
  private static final AccountId CHARLIE = TestChain.account("//Charlie");
  private static final KeyPair DAVE = TestChain.key("//Dave");
  private static final KeyPair EVE = TestChain.key("//Eve");
  private static final AccountId DAVE_ID = AccountId.of(DAVE.accountId());
  private static final AccountId EVE_ID = AccountId.of(EVE.accountId());
  private static final int PERIOD = Constants.SESSION_PERIOD.value();

  /**
   * What a Polkadot SDK node wrote into a header when Charlie, Dave and Eve took over: a slot,
   * Aura's AuthoritiesChange, Grandpa's ScheduledChange, a seal.
   *
   * <p>Source: parity-bridges-common, {@code header_with_signal_parsed}.
   */
  private static final Digest FROM_A_SUBSTRATE_NODE =
      DigestCodec.CODEC
          .fromBytes(
              Hex.bytes(
                  "10066175726120ae54c70f000000000461757261890101"
                      + "0c90b5ab205c6974c9ea841be688864633dc9ca8a357843eeacf2314649965fe22"
                      + "306721211d5404bd9da88e0204360a1a9ab8b87c66c1bc2fcdd37f3c2222cc20"
                      + "e659a7a1628cdd93febc04a4e0646ea20e9f5f0ce097d9a05290d4a9e054df4e"
                      + "0446524e4bf901010c"
                      + "439660b36c6c03afafca027b910b4fecf99801834c62a5e6006f27d978de234f"
                      + "0100000000000000"
                      + "5e639b43e0052c47447dac87d6fd2b6ec50bdd4d0f614e4299c665249bbd09d9"
                      + "0100000000000000"
                      + "1dfe3e22cc0d45c70779c1095f7489a8ef3cf52d62fbd8c2fa38c9f1723502b5"
                      + "010000000000000000000000"
                      + "05617572610101acd5bb6f958101f460c5f86a1c45f6a28bc66fa436508e3db597ba76edefa555"
                      + "2c09b76850fd34328fa938b591cc1d59445d713b4ab59c750f5cdccd259d0383"))
          .orThrow();

  private final TestChain author = TestChain.of("local_testnet");
  private final TestChain importer = TestChain.of("local_testnet");
  private int height;
  private int nonceOfAlice;

  private RuntimeCall<?> setKeys(KeyPair validator, String uri) {
    SessionKeys keys =
        new SessionKeys(
            List.of(
                Bytes.wrap(validator.publicKey()),
                Bytes.wrap(KeyPair.fromUri(SignatureScheme.ED25519, uri).publicKey())));
    return new RuntimeCall<>(author.pallets().session, new SessionCall.SetKeys(keys, Bytes.EMPTY));
  }

  private void asRoot(ValidatorSetCall call) {
    Chain pallets = author.pallets();
    RuntimeCall<?> inner = new RuntimeCall<>(pallets.validatorSet, call);
    RuntimeCall<?> sudo = new RuntimeCall<>(pallets.sudo, new SudoCall.Sudo(inner));
    assertThat(author.apply(author.signed(ALICE, nonceOfAlice, sudo))).containsExactly(0, 0);
    nonceOfAlice++;
  }

  private Block finish() {
    Block block = author.finish();
    importer.execute(block);
    assertThat(importer.host.state()).isEqualTo(author.host.state());
    height++;
    return block;
  }

  /** Makes blocks up to {@code number}; the answer is the last one's digest but for the slot. */
  private List<DigestItem> advance(int number) {
    List<DigestItem> notes = List.of();
    while (height < number) {
      author.begin();
      List<DigestItem> logs = finish().header().digest().logs();
      notes = logs.subList(1, logs.size());
    }
    return notes;
  }

  private static List<DigestItem> consensus(Digest digest) {
    List<DigestItem> found = new ArrayList<>(digest.logs());
    found.removeIf(each -> !(each instanceof DigestItem.Consensus));
    return found;
  }

  private String aura() {
    return Hex.text(author.call("AuraApi_authorities", NOTHING));
  }

  private long grandpaSet() {
    return Scale.U64.fromBytes(author.call("GrandpaApi_current_set_id", NOTHING)).orThrow();
  }

  /** Dave and Eve come, Alice and Bob go. */
  private void order() {
    author.begin();
    assertThat(author.apply(author.signed(DAVE, 0, setKeys(DAVE, "//Dave")))).containsExactly(0, 0);
    assertThat(author.apply(author.signed(EVE, 0, setKeys(EVE, "//Eve")))).containsExactly(0, 0);
    for (AccountId each : List.of(DAVE_ID, EVE_ID)) {
      asRoot(new ValidatorSetCall.AddValidator(each));
    }
    for (AccountId each : List.of(ALICE_ID, BOB)) {
      asRoot(new ValidatorSetCall.RemoveValidator(each));
    }
    Block _ = finish();
    assertThat(author.pallets().validatorSet.validators())
        .containsExactly(CHARLIE, DAVE_ID, EVE_ID);
  }

  @Test
  void rotation_othersAreOrdered_takeOverAtTheSecondOneAsOnASubstrateChain() {
    String before = aura();
    order();

    assertThat(advance(PERIOD)).isEmpty();
    assertThat(aura()).isEqualTo(before);
    advance(2 * PERIOD - 1);
    assertThat(aura()).isEqualTo(before);
    List<DigestItem> notes = advance(2 * PERIOD);

    assertThat(notes).isEqualTo(consensus(FROM_A_SUBSTRATE_NODE));
    assertThat(grandpaSet()).isEqualTo(1);
    assertThat("01" + aura()).isEqualTo(dataOf(FROM_A_SUBSTRATE_NODE.logs().get(1)));
    assertThat("01" + Hex.text(author.call("GrandpaApi_grandpa_authorities", NOTHING)) + "00000000")
        .isEqualTo(dataOf(FROM_A_SUBSTRATE_NODE.logs().get(2)));
  }

  private static String dataOf(DigestItem item) {
    return Hex.text(((DigestItem.Consensus) item).data().toArray());
  }

  @Test
  void rotation_othersHaveTakenOver_nothingIsSaidAgain() {
    order();
    advance(2 * PERIOD);

    assertThat(advance(3 * PERIOD)).isEmpty();

    assertThat(grandpaSet()).isEqualTo(1);
    assertThat(storage("Session", "CurrentIndex")).isEqualTo("03000000");
    assertThat(storage("Session", "QueuedChanged")).isEqualTo("00");
    assertThat(storage("Session", "Validators"))
        .isEqualTo(
            "0c"
                + Hex.text(CHARLIE.bytes().toArray())
                + Hex.text(DAVE.accountId())
                + Hex.text(EVE.accountId()));
    // set 1 was last responsible in session 3
    assertThat(
            author.host.storageGet(
                Hex.bytes(
                    key("Grandpa", "SetIdSession")
                        + Hex.text(author.host.twox64(Scale.U64.toBytes(1L)))
                        + Hex.text(Scale.U64.toBytes(1L)))))
        .isEqualTo(Scale.U32.toBytes(3));
  }

  private String key(String pallet, String item) {
    return Hex.text(author.host.twox128(Bytes.utf8(pallet).toArray()))
        + Hex.text(author.host.twox128(Bytes.utf8(item).toArray()));
  }

  private String storage(String pallet, String item) {
    byte[] value = author.host.storageGet(Hex.bytes(key(pallet, item)));
    return value == null ? "absent" : Hex.text(value);
  }

  @Test
  void rotation_nothingOrdered_changesNothingButTheSession() {
    String before = aura();

    assertThat(advance(PERIOD)).isEmpty();

    assertThat(storage("Session", "CurrentIndex")).isEqualTo("01000000");
    assertThat(aura()).isEqualTo(before);
    assertThat(grandpaSet()).isZero();
  }

  @Test
  void addValidator_notThroughRoot_isRefused() {
    author.begin();
    RuntimeCall<?> add =
        new RuntimeCall<>(
            author.pallets().validatorSet, new ValidatorSetCall.AddValidator(DAVE_ID));

    byte[] result = author.apply(author.signed(DAVE, 0, add));

    assertThat(result).containsExactly(0, 1, 2); // applied, failed, BadOrigin
  }
}
