package io.decentralml.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.Era;
import io.decentralml.primitives.Header;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.WeightCodec;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.TypeShape;
import io.decentralml.testkit.Hex;
import io.decentralml.testkit.Seeds;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DynamicCodecTest {
  private static final AccountId ALICE =
      AccountId.of(Hex.bytes("d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d"));

  private final RuntimeMetadata real = RealMetadata.read();
  private final DynamicCodec codec = new DynamicCodec(real.types());

  private record Single(DynamicCodec codec, TypeId type) {
    static Single of(TypeShape shape) {
      TypeRegistry registry = new TypeRegistry();
      TypeId type = registry.register(shape);
      return new Single(new DynamicCodec(registry.toPortable()), type);
    }

    String hex(@Nullable Object value) {
      return Hex.text(codec.encode(type, Value.of(value)).toArray());
    }

    Value read(String hex) {
      return codec.decode(type, Bytes.wrap(Hex.bytes(hex))).orThrow();
    }
  }

  private static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  @Test
  void call_ofRealMetadata_isWrittenAsPolkadotJsDoes() {
    // api.tx.system.remark('0x0102')
    TypeId call = real.extrinsic().call();

    Bytes remark =
        codec.encode(call, Value.of(map("System", map("remark", map("remark", "0x0102")))));

    assertThat(remark.toHex()).isEqualTo("0x0000080102");
    assertThat(codec.decode(call, remark).orThrow())
        .isEqualTo(
            Value.variant(
                "System",
                new Value.Variant(
                    "remark",
                    new Value.Composite(
                        List.of(
                            new Value.Field(
                                "remark", new Value.Binary(Bytes.wrap(new byte[] {1, 2}))))))));
  }

  @Test
  void address_ofRealMetadata_isWrittenAsTheStaticCodecDoes() {
    TypeId address = real.extrinsic().address();

    Bytes bytes = codec.encode(address, Value.of(map("Id", ALICE)));

    assertThat(bytes.toArray()).isEqualTo(MultiAddress.CODEC.toBytes(MultiAddress.of(ALICE)));
    assertThat(codec.decode(address, bytes).orThrow())
        .isEqualTo(Value.variant("Id", new Value.Binary(ALICE.bytes())));
  }

  @Test
  void constantsAndDefaults_ofRealMetadata_readAndWriteTheSameBytes() {
    int checked = 0;
    for (PalletMetadata pallet : real.pallets()) {
      for (ConstantMetadata each : pallet.constants()) {
        Value value = codec.decode(each.type(), each.value()).orThrow();
        assertThat(codec.encode(each.type(), value)).isEqualTo(each.value());
        checked++;
      }
      if (pallet.storage() instanceof Option.Some<StorageMetadata>(StorageMetadata storage)) {
        for (StorageEntryMetadata each : storage.entries()) {
          if (each.modifier() == StorageModifier.DEFAULT) {
            TypeId type = each.type().value();
            Value value = codec.decode(type, each.defaultValue()).orThrow();
            assertThat(codec.encode(type, value)).isEqualTo(each.defaultValue());
            checked++;
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(50);
  }

  @Test
  void numbers_haveTheirWidthSignAndRange() {
    assertThat(Single.of(TypeShape.Primitive.U16).hex(65535)).isEqualTo("ffff");
    assertThat(Single.of(TypeShape.Primitive.I16).hex(-2)).isEqualTo("feff");
    assertThat(Single.of(TypeShape.Primitive.I16).read("feff")).isEqualTo(Value.number(-2));
    assertThat(Single.of(TypeShape.Primitive.U128).hex("340282366920938463463374607431768211455"))
        .isEqualTo("ff".repeat(16));
    assertThat(Single.of(TypeShape.Primitive.U256).read("00".repeat(31) + "80"))
        .isEqualTo(new Value.Whole(BigInteger.ONE.shiftLeft(255)));
    assertThat(Single.of(TypeShape.Primitive.CHAR).hex("é")).isEqualTo("e9000000");
    assertThatThrownBy(() -> Single.of(TypeShape.Primitive.U8).hex(256))
        .isInstanceOf(ValueException.class)
        .hasMessageContaining("U8");
    assertThatThrownBy(() -> Single.of(TypeShape.Primitive.U8).hex(-1))
        .isInstanceOf(ValueException.class);
  }

  @Test
  void options_areBareValuesOrNull() {
    Single option = Single.of(Scale.option(Scale.U32).shape());

    assertThat(option.hex(null)).isEqualTo("00");
    assertThat(option.hex(1)).isEqualTo("0101000000");
    assertThat(option.hex(Option.some(1))).isEqualTo("0101000000");
    assertThat(option.read("0101000000")).isEqualTo(Value.variant("Some", Value.number(1)));
  }

  @Test
  void bits_lieLowestFirst() {
    Single bits = Single.of(new TypeShape.BitSequence());
    List<Boolean> ten = List.of(true, false, false, false, false, false, false, true, false, true);

    assertThat(bits.hex(ten)).isEqualTo("288102");
    assertThat(bits.read("288102")).isEqualTo(Value.of(ten));
  }

  @Test
  void compactNewtypeAndMap_areReadAndWritten() {
    Single weight = Single.of(WeightCodec.CODEC.shape());
    Single map = Single.of(Scale.sortedMap(Scale.U8, Scale.BOOL).shape());

    assertThat(weight.hex(map("proof_size", 65535, "ref_time", 1_000_000)))
        .isEqualTo("02093d00feff0300");
    assertThat(map.hex(List.of(List.of(1, true)))).isEqualTo("040101");
  }

  @Test
  void encodedValue_isWrittenAsItIs() {
    Single era = Single.of(Era.CODEC.shape());

    assertThat(era.hex(new Value.Encoded(Bytes.wrap(Era.CODEC.toBytes(new Era.Mortal(64, 42))))))
        .isEqualTo("a502");
    assertThat(era.read("a502")).isEqualTo(Value.variant("Mortal165", Value.number(2)));
  }

  @Test
  void wrongValue_isRefusedWithItsPlace() {
    TypeId call = real.extrinsic().call();

    assertThatThrownBy(
            () -> codec.encode(call, Value.of(map("System", map("remark", map("remark", 1))))))
        .isInstanceOf(ValueException.class)
        .hasMessageStartingWith("System.0.remark.remark: expected bytes");
    assertThatThrownBy(
            () -> codec.encode(call, Value.of(map("System", map("remark", map("memo", 1))))))
        .hasMessageContaining("no field memo");
    assertThatThrownBy(() -> codec.encode(call, Value.of(map("Nothing", map()))))
        .isInstanceOf(ValueException.class);
  }

  @Test
  void recursiveType_nestedTooDeep_isMalformed() {
    Single nested = Single.of(loop());

    Decoded<Value> decoded = nested.codec().decode(nested.type(), Bytes.wrap(filled(100_000)));

    assertThat(decoded.toString()).contains("at most 256 nested values");
  }

  private static byte[] filled(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 1);
    return bytes;
  }

  /** An option of itself. */
  private static TypeShape loop() {
    TypeShape self = new TypeShape.Deferred("a::b::Loop", DynamicCodecTest::loop);
    List<TypeShape.Field> fields =
        List.of(new TypeShape.Field(Option.some("next"), self, "", List.of()));
    return new TypeShape.Variant(
        "a::b::Loop",
        List.of(),
        List.of(
            new TypeShape.Case("End", List.of(), 0, List.of()),
            new TypeShape.Case("Next", fields, 1, List.of())),
        List.of());
  }

  @Test
  void header_randomValues_readAsTheStaticCodecWrote() {
    Single header = Single.of(HeaderCodec.CODEC.shape());

    Seeds.forEach(
        100,
        random -> {
          byte[] bytes = new byte[32 + 1 + 64 + 1];
          random.nextBytes(bytes);
          bytes[32] = (byte) (random.nextInt(64) << 2);
          bytes[97] = 0;
          Header expected = HeaderCodec.CODEC.fromBytes(bytes).orThrow();
          Value read = header.codec().decode(header.type(), Bytes.wrap(bytes)).orThrow();
          Value.Composite fields = (Value.Composite) read;
          assertThat(fields.get("number"))
              .isEqualTo(Option.some(Value.number(expected.number().toLong())));
          assertThat(header.codec().encode(header.type(), read).toArray()).isEqualTo(bytes);
        });
  }
}
