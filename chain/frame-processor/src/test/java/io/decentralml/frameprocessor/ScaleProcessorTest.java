package io.decentralml.frameprocessor;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.scale.Codec;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.TypeShape;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ScaleProcessorTest {
  private static final String IMPORTS =
      """
      package sample;
      import io.decentralml.scale.*;
      import java.util.List;
      """;

  private static final String RECORD =
      IMPORTS
          + """
          /** A thing, see {@link Bytes}.
           *
           * @param number its number
           */
          @ScaleType(value = "pallet_sample::types::Thing", parameters = "T")
          public record Thing(
              int number, @Compact long bigNumber, byte small, boolean yes, String text,
              @MaxLength(3) Bytes name, @FixedLength(2) Bytes pair, @MaxLength(2) List<@MaxLength(1) Bytes> names,
              Option<U128> amount, Result<Unit, Integer> outcome, @Compact Price price,
              @ScaleField(name = "else", typeName = "T::Else") Kind other) {
            public static final Thing SAMPLE = new Thing(1, 64, (byte) 255, true, "é",
                Bytes.utf8("abc"), Bytes.utf8("xy"), List.of(Bytes.EMPTY, Bytes.utf8("z")),
                Option.some(U128.ONE), Result.err(7), new Price(U128.of(1)), Kind.SECOND);
          @ScaleNewtype record Price(U128 value) {}
          @ScaleType("pallet_sample::types::Kind") enum Kind {
            @ScaleCase(index = 0, name = "First") FIRST,
            /** The other. */
            @ScaleCase(index = 4, name = "Second") SECOND
          }
          }
          """;

  private static final String VARIANT =
      IMPORTS
          + """
          @ScaleType("pallet_sample::types::Expression")
          public sealed interface Expression {
            /** A number. */
            @ScaleCase(index = 1, name = "number", named = false) record Number(int value) implements Expression {}
            @ScaleCase(index = 2, name = "sum") record Sum(Expression left, List<Expression> more) implements Expression {}
            @ScaleCase(index = 0, name = "nothing") record Nothing() implements Expression {}
            Expression SAMPLE = new Sum(new Number(5), List.of(new Nothing()));
          }
          """;

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Test
  void record_everyKindOfComponent_isWrittenReadAndDescribed() throws Exception {
    Compilation compilation = Compilation.of("sample.Thing", RECORD);
    Codec<Object> codec = compilation.codec("sample.ThingCodec");
    Object sample = compilation.constant("sample.Thing", "SAMPLE");

    byte[] bytes = codec.toBytes(sample);

    assertThat(hex(bytes))
        .isEqualTo(
            "01000000"
                + "0101"
                + "ff"
                + "01"
                + "08c3a9"
                + "0c616263"
                + "7879"
                + "0800047a"
                + "0101000000000000000000000000000000"
                + "0107000000"
                + "04"
                + "04");
    assertThat(codec.fromBytes(bytes)).isEqualTo(new Decoded.Value<>(sample));
    TypeShape.Composite shape = (TypeShape.Composite) codec.shape();
    assertThat(shape.path()).isEqualTo("pallet_sample::types::Thing");
    assertThat(shape.docs()).containsExactly("A thing, see Bytes.");
    assertThat(shape.fields().stream().map(field -> field.name().orElse("")))
        .containsExactly(
            "number",
            "big_number",
            "small",
            "yes",
            "text",
            "name",
            "pair",
            "names",
            "amount",
            "outcome",
            "price",
            "else");
    assertThat(shape.fields().stream().map(TypeShape.Field::typeName))
        .containsExactly(
            "u32",
            "u64",
            "u8",
            "bool",
            "String",
            "BoundedVec<u8, ConstU32<3>>",
            "[u8; 2]",
            "BoundedVec<BoundedVec<u8, ConstU32<1>>, ConstU32<2>>",
            "Option<u128>",
            "Result<(), u32>",
            "Price",
            "T::Else");
    assertThat(shape.fields().get(10).type())
        .isEqualTo(new TypeShape.Compact(TypeShape.Primitive.U128));
  }

  @Test
  void record_everyPrefix_isMalformed() throws Exception {
    Compilation compilation = Compilation.of("sample.Thing", RECORD);
    Codec<Object> codec = compilation.codec("sample.ThingCodec");
    byte[] bytes = codec.toBytes(compilation.constant("sample.Thing", "SAMPLE"));

    for (int length = 0; length < bytes.length; length++) {
      byte[] prefix = java.util.Arrays.copyOf(bytes, length);
      assertThat(codec.fromBytes(prefix)).isInstanceOf(Decoded.Malformed.class);
    }
    byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
    assertThat(codec.fromBytes(longer)).isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void bound_exceeded_isMalformed() throws Exception {
    Codec<Object> codec = Compilation.of("sample.Thing", RECORD).codec("sample.ThingCodec");
    byte[] tooLong =
        HexFormat.of().parseHex("01000000" + "0101" + "ff" + "01" + "00" + "1061626364");

    Decoded<Object> decoded = codec.fromBytes(tooLong);

    assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
    assertThat(decoded.toString()).contains("at most 3 bytes");
  }

  @Test
  void variant_thatContainsItself_isWrittenReadAndDescribed() throws Exception {
    Compilation compilation = Compilation.of("sample.Expression", VARIANT);
    Codec<Object> codec = compilation.codec("sample.ExpressionCodec");
    Object sample = compilation.constant("sample.Expression", "SAMPLE");

    byte[] bytes = codec.toBytes(sample);

    assertThat(hex(bytes)).isEqualTo("02" + "0105000000" + "04" + "00");
    assertThat(codec.fromBytes(bytes)).isEqualTo(new Decoded.Value<>(sample));
    TypeShape.Variant shape = (TypeShape.Variant) codec.shape();
    assertThat(shape.cases().stream().map(TypeShape.Case::name))
        .containsExactly("nothing", "number", "sum");
    assertThat(shape.cases().get(1).docs()).containsExactly("A number.");
    assertThat(shape.cases().get(1).fields().getFirst().name().isSome()).isFalse();
  }

  @Test
  void variant_nestedTooDeep_isMalformedAndDoesNotOverflow() throws Exception {
    Codec<Object> codec =
        Compilation.of("sample.Expression", VARIANT).codec("sample.ExpressionCodec");
    byte[] deep = new byte[1_000_000];
    java.util.Arrays.fill(deep, (byte) 2);

    assertThat(codec.fromBytes(deep).toString()).contains("at most 256 nested values");
  }

  @Test
  void unknownCase_isMalformed() throws Exception {
    Codec<Object> codec =
        Compilation.of("sample.Expression", VARIANT).codec("sample.ExpressionCodec");

    assertThat(codec.fromBytes(new byte[] {3}).toString()).contains("a case of Expression");
  }

  @Test
  void component_withoutCodec_isNamedInTheError() throws Exception {
    String source =
        IMPORTS + "@ScaleType(\"a::b::C\") record C(int fine, java.util.Random wrong) {}";

    Compilation compilation = Compilation.of("sample.C", source);

    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().getFirst())
        .contains("sample.C.wrong", "no SCALE codec for java.util.Random");
  }

  @Test
  void case_withoutIndexOrWithOneTwice_isRefused() throws Exception {
    String missing = IMPORTS + "@ScaleType(\"a::b::E\") enum E { A }";
    String twice =
        IMPORTS
            + "@ScaleType(\"a::b::E\") enum E { @ScaleCase(index=1,name=\"A\") A,"
            + " @ScaleCase(index=1,name=\"B\") B }";

    assertThat(Compilation.of("sample.E", missing).errors().getFirst())
        .contains("@ScaleCase is missing");
    assertThat(Compilation.of("sample.E", twice).errors().getFirst())
        .contains("two cases have index 1");
  }

  @Test
  void tuple_isShownAsTuple() throws Exception {
    String source =
        IMPORTS + "@ScaleTuple public record P(@FixedLength(8) Bytes id, int version) {}";

    TypeShape shape = Compilation.of("sample.P", source).codec("sample.PCodec").shape();

    assertThat(shape.toString()).startsWith("Tuple[items=[FixedArray[length=8, item=U8], U32");
  }
}
