package io.decentralml.runtime;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.executive.SignedTransaction;
import io.decentralml.frame.executive.TransactionCheck;
import io.decentralml.frame.system.SystemCall;
import io.decentralml.pallets.balances.BalancesCall;
import io.decentralml.pallets.timestamp.TimestampCall;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BlockNumber;
import io.decentralml.primitives.Digest;
import io.decentralml.primitives.Hash256;
import io.decentralml.primitives.Moment;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.Nonce;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.primitives.OpaqueExtrinsicCodec;
import io.decentralml.runtimeapi.InvalidTransaction;
import io.decentralml.runtimeapi.TransactionValidity;
import io.decentralml.runtimeapi.UnknownTransaction;
import io.decentralml.runtimeapi.ValidTransaction;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.testkit.Hex;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransactionTest {
  private static final KeyPair ALICE = TestChain.key("//Alice");
  private static final AccountId ALICE_ACCOUNT = AccountId.of(ALICE.accountId());
  private static final byte[] APPLIED = {0, 0};

  /** Refused as invalid: no call of this chain. */
  private static final byte[] MALFORMED = {1, 0, 0};

  private final TestChain chain = TestChain.of("development").begin();

  private RuntimeCall<?> remark(int length) {
    return new RuntimeCall<>(
        chain.pallets().system, new SystemCall.Remark(Bytes.wrap(new byte[length])));
  }

  private TransactionValidity validate(OpaqueExtrinsic extrinsic) {
    ScaleWriter arguments = new ScaleWriter();
    arguments.u8(2);
    OpaqueExtrinsicCodec.CODEC.encode(extrinsic, arguments);
    arguments.raw(chain.parent().bytes());
    chain.host.storageStartTransaction();
    byte[] answer = chain.call("TaggedTransactionQueue_validate_transaction", arguments.toBytes());
    chain.host.storageRollbackTransaction();
    return TransactionValidity.CODEC.fromBytes(answer).orThrow();
  }

  private void assertInvalid(OpaqueExtrinsic extrinsic, InvalidTransaction reason) {
    TransactionValidity refused = TransactionValidity.invalid(reason);
    assertThat(validate(extrinsic)).isEqualTo(refused);
    byte[] state = chain.host.storageRoot(1);
    assertThat(chain.apply(extrinsic)).isEqualTo(TransactionValidity.CODEC.toBytes(refused));
    assertThat(chain.host.storageRoot(1)).isEqualTo(state);
  }

  private static byte[] extra(int nonce, int tip, int mode) {
    ScaleWriter extra = new ScaleWriter();
    extra.u8(0);
    extra.compactU32(nonce);
    extra.compactU32(tip);
    extra.u8(mode);
    return extra.toBytes();
  }

  private static byte[] tag(int nonce) {
    ScaleWriter tag = new ScaleWriter();
    AccountIdCodec.CODEC.encode(ALICE_ACCOUNT, tag);
    tag.u32(nonce);
    return tag.toBytes();
  }

  @Test
  void validate_nextNonce_providesItsTagForEver() {
    TransactionValidity validity = validate(chain.signed(ALICE, 0, remark(2)));

    assertThat(validity).isInstanceOf(TransactionValidity.Valid.class);
    ValidTransaction valid = ((TransactionValidity.Valid) validity).transaction();
    assertThat(valid.requires()).isEmpty();
    assertThat(valid.provides()).containsExactly(Bytes.wrap(tag(0)));
    assertThat(valid.longevity()).isEqualTo(-1);
    assertThat(valid.propagate()).isTrue();
  }

  @Test
  void validate_laterNonce_requiresTheOneBefore() {
    TransactionValidity validity = validate(chain.signed(ALICE, 5, remark(2)));

    ValidTransaction valid = ((TransactionValidity.Valid) validity).transaction();
    assertThat(valid.requires()).containsExactly(Bytes.wrap(tag(4)));
    assertThat(valid.provides()).containsExactly(Bytes.wrap(tag(5)));
  }

  @Test
  void validate_higherTip_hasHigherPriority() {
    byte[] small = extra(0, 1, 0);
    byte[] large = extra(0, 1_000_000, 0);

    TransactionValidity low = validate(chain.signed(ALICE, small, chain.genesisHash(), remark(2)));
    TransactionValidity high = validate(chain.signed(ALICE, large, chain.genesisHash(), remark(2)));

    assertThat(((TransactionValidity.Valid) low).transaction().priority())
        .isLessThan(((TransactionValidity.Valid) high).transaction().priority());
  }

  @ParameterizedTest
  @EnumSource(SignatureScheme.class)
  void apply_anyScheme_isTheSigner(SignatureScheme scheme) {
    KeyPair key = KeyPair.fromUri(scheme, "//Signer");
    AccountId account = AccountId.of(key.accountId());
    Balance money = Balance.of(1_000_000_000_000_000_000L);
    RuntimeCall<?> transfer =
        new RuntimeCall<>(
            chain.pallets().balances,
            new BalancesCall.TransferAllowDeath(MultiAddress.of(account), money));
    assertThat(chain.apply(chain.signed(ALICE, 0, transfer))).isEqualTo(APPLIED);

    assertThat(chain.apply(chain.signed(key, 0, remark(2)))).isEqualTo(APPLIED);
    assertThat(chain.apply(chain.signed(key, 1, remark(300)))).isEqualTo(APPLIED);

    assertThat(chain.pallets().system.accounts().account(account).nonce()).isEqualTo(Nonce.of(2));
  }

  /** Payload as {@code @polkadot/api} makes it: spec 101, transaction 1, nonce 3, no tip. */
  @Test
  void apply_immortalVector_isAccepted() {
    Hash256 genesis = hash(0x11);
    chain.host.storageSet(
        Hex.bytes(
            "26aa394eea5630e07c48ae0c9558cef7a44704b568d21667356a5a050c118746"
                + "b4def25cfda6ef3a00000000"),
        genesis.bytes().toArray());
    chain.pallets().system.putNonce(ALICE_ACCOUNT, Nonce.of(3));
    byte[] payload =
        Hex.bytes("0000080102000c00006500000001000000" + "11".repeat(32) + "11".repeat(32) + "00");

    assertThat(chain.apply(extrinsic(payload, "000c0000", "0000080102"))).isEqualTo(APPLIED);
  }

  /** The same in an era of 64 blocks from block 42 on. */
  @Test
  void apply_mortalVector_isAccepted() {
    BlockNumber birth = BlockNumber.of(42);
    chain.pallets().system.block().initialize(birth.saturatingPlus(1), hash(0x22), digest());
    chain.host.storageSet(
        Hex.bytes(
            "26aa394eea5630e07c48ae0c9558cef7a44704b568d21667356a5a050c118746"
                + "b4def25cfda6ef3a00000000"),
        hash(0x11).bytes().toArray());
    chain.pallets().system.putNonce(ALICE_ACCOUNT, Nonce.of(3));
    byte[] payload =
        Hex.bytes(
            "0000080102a5020c00006500000001000000" + "11".repeat(32) + "22".repeat(32) + "00");

    assertThat(chain.apply(extrinsic(payload, "a5020c0000", "0000080102"))).isEqualTo(APPLIED);
  }

  private Digest digest() {
    return chain.nextHeader().digest();
  }

  private static Hash256 hash(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return Hash256.of(bytes);
  }

  private static OpaqueExtrinsic extrinsic(byte[] payload, String extra, String call) {
    ScaleWriter out = new ScaleWriter();
    out.raw(Hex.bytes("8400"));
    out.raw(ALICE.accountId());
    out.u8(1);
    out.raw(ALICE.sign(payload));
    out.raw(Hex.bytes(extra));
    out.raw(Hex.bytes(call));
    return new OpaqueExtrinsic(Bytes.wrap(out.toBytes()));
  }

  @Test
  void apply_signatureOfAnotherCall_isBadProof() {
    byte[] bytes = chain.signed(ALICE, 0, remark(2)).bytes().toArray();
    bytes[bytes.length - 1] ^= 1;

    assertInvalid(new OpaqueExtrinsic(Bytes.wrap(bytes)), new InvalidTransaction.BadProof());
  }

  @Test
  void apply_otherChain_isBadProof() {
    TestChain other = TestChain.of("local_testnet");

    assertThat(other.genesisHash()).isNotEqualTo(chain.genesisHash());
    assertInvalid(other.signed(ALICE, 0, remark(2)), new InvalidTransaction.BadProof());
  }

  @Test
  void apply_usedNonce_isStale() {
    assertThat(chain.apply(chain.signed(ALICE, 0, remark(2)))).isEqualTo(APPLIED);

    assertInvalid(chain.signed(ALICE, 0, remark(3)), new InvalidTransaction.Stale());
  }

  @Test
  void apply_laterNonce_isFuture() {
    TransactionValidity future = TransactionValidity.invalid(new InvalidTransaction.Future());

    assertThat(chain.apply(chain.signed(ALICE, 1, remark(2))))
        .isEqualTo(TransactionValidity.CODEC.toBytes(future));
  }

  @Test
  void apply_accountWithoutMoney_cannotPay() {
    assertInvalid(
        chain.signed(TestChain.key("//Nobody"), 0, remark(2)), new InvalidTransaction.Payment());
  }

  @Test
  void apply_eraOfForgottenBlock_isAncient() {
    chain.pallets().system.block().initialize(BlockNumber.of(5), hash(4), digest());
    byte[] fromBlockTwo = Hex.bytes("2500000000"); // for 64 blocks; block 2 is not known

    assertInvalid(
        chain.signed(ALICE, fromBlockTwo, hash(9), remark(2)),
        new InvalidTransaction.AncientBirthBlock());
  }

  @Test
  void apply_tooLongForABlock_exhaustsResources() {
    assertInvalid(
        chain.signed(ALICE, 0, remark(4 * 1024 * 1024)),
        new InvalidTransaction.ExhaustsResources());
  }

  @Test
  void apply_metadataHashMode_cannotBeLookedUp() {
    TransactionValidity unknown =
        TransactionValidity.unknown(new UnknownTransaction.CannotLookup());
    OpaqueExtrinsic extrinsic = chain.signed(ALICE, extra(0, 0, 1), chain.genesisHash(), remark(2));

    assertThat(validate(extrinsic)).isEqualTo(unknown);
    assertThat(chain.apply(extrinsic)).isEqualTo(TransactionValidity.CODEC.toBytes(unknown));
  }

  @Test
  void apply_addressThatIsNoAccount_cannotBeLookedUp() {
    byte[] bytes = chain.signed(ALICE, 0, remark(2)).bytes().toArray();
    bytes[1] = 3; // 32 bytes that need not be an account
    TransactionValidity unknown =
        TransactionValidity.unknown(new UnknownTransaction.CannotLookup());

    assertThat(validate(new OpaqueExtrinsic(Bytes.wrap(bytes)))).isEqualTo(unknown);
  }

  @Test
  void apply_zeroAccount_isBadSigner() {
    AccountId zero = AccountId.of(new byte[32]);
    TransactionCheck check =
        requireNonNull(chain.pallets().extensions.get(0).decode(new ScaleReader(new byte[0])));

    TransactionValidity refused =
        check.validate(new SignedTransaction(zero, remark(1), remark(1).info(), 1));

    assertThat(refused).isEqualTo(TransactionValidity.invalid(new InvalidTransaction.BadSigner()));
  }

  @Test
  void apply_signedTimestamp_isBadMandatory() {
    RuntimeCall<?> set =
        new RuntimeCall<>(chain.pallets().timestamp, new TimestampCall.Set(Moment.of(1)));
    OpaqueExtrinsic extrinsic = chain.signed(ALICE, 0, set);

    assertThat(validate(extrinsic))
        .isEqualTo(TransactionValidity.invalid(new InvalidTransaction.MandatoryValidation()));
    assertThat(chain.apply(extrinsic))
        .isEqualTo(
            TransactionValidity.CODEC.toBytes(
                TransactionValidity.invalid(new InvalidTransaction.BadMandatory())));
  }

  @Test
  void apply_bareCallThatIsNoInherent_hasNoValidator() {
    TransactionValidity unknown =
        TransactionValidity.unknown(new UnknownTransaction.NoUnsignedValidator());
    OpaqueExtrinsic extrinsic = new OpaqueExtrinsic(Bytes.wrap(Hex.bytes("040000080102")));

    assertThat(validate(extrinsic)).isEqualTo(unknown);
    assertThat(chain.apply(extrinsic)).isEqualTo(TransactionValidity.CODEC.toBytes(unknown));
  }

  @Test
  void apply_bareVersionFive_isReadLikeVersionFour() {
    TransactionValidity mandatory =
        TransactionValidity.invalid(new InvalidTransaction.MandatoryValidation());

    for (String version : List.of("04", "05")) {
      OpaqueExtrinsic inherent =
          new OpaqueExtrinsic(Bytes.wrap(Hex.bytes(version + "01000b10b2e4cf8d01")));
      assertThat(validate(inherent)).isEqualTo(mandatory);
    }
  }

  @Test
  void apply_malformed_traps() {
    byte[] good = chain.signed(ALICE, 0, remark(2)).bytes().toArray();

    for (int length = 0; length < good.length; length++) {
      assertRefused(Arrays.copyOf(good, length));
    }
    assertRefused(Arrays.copyOf(good, good.length + 1));
    for (String version : List.of("03", "06", "83", "85", "44", "45", "ff")) {
      assertRefused(Hex.bytes(version + "0000080102"));
    }
  }

  private void assertRefused(byte[] extrinsic) {
    OpaqueExtrinsic opaque = new OpaqueExtrinsic(Bytes.wrap(extrinsic));
    byte[] state = chain.host.storageRoot(1);
    assertThat(
            chain.call("BlockBuilder_apply_extrinsic", OpaqueExtrinsicCodec.CODEC.toBytes(opaque)))
        .isEqualTo(MALFORMED);
    assertThat(chain.host.storageRoot(1)).isEqualTo(state);
    assertThat(validate(opaque))
        .isEqualTo(TransactionValidity.invalid(new InvalidTransaction.Call()));
  }
}
