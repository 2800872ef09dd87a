package io.decentralml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape.Primitive;
import io.decentralml.testkit.Fuzz;
import io.decentralml.testkit.Mutator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a hostile node may answer: broken metadata, and values of types that make no sense. */
@Timeout(60)
class MetadataFuzzTest {
  private static TypeInfo unnamed(TypeDefinition definition) {
    return new TypeInfo(List.of(), List.of(), definition, List.of());
  }

  private static TypeField field(String name, int type) {
    return new TypeField(
        name.isEmpty() ? Option.none() : Option.some(name),
        new TypeId(type),
        Option.none(),
        List.of());
  }

  /** One type of each kind, and one that holds itself. */
  private static PortableRegistry registry() {
    List<TypeDefinition> definitions =
        List.of(
            new TypeDefinition.Primitive(Primitive.U8),
            new TypeDefinition.Primitive(Primitive.STR),
            new TypeDefinition.Sequence(new TypeId(0)),
            new TypeDefinition.FixedArray(4, new TypeId(1)),
            new TypeDefinition.Tuple(List.of()),
            new TypeDefinition.Tuple(List.of(new TypeId(0), new TypeId(2), new TypeId(8))),
            new TypeDefinition.Compact(new TypeId(9)),
            new TypeDefinition.BitSequence(new TypeId(0), new TypeId(10)),
            new TypeDefinition.Variant(
                List.of(
                    new TypeCase("None", List.of(), (byte) 0, List.of()),
                    new TypeCase("Some", List.of(field("", 5)), (byte) 1, List.of()))),
            new TypeDefinition.Primitive(Primitive.U128),
            new TypeDefinition.Composite(List.of()),
            new TypeDefinition.Composite(List.of(field("a", 6), field("b", 3), field("c", 12))),
            new TypeDefinition.Sequence(new TypeId(11)));
    List<PortableType> types = new ArrayList<>();
    for (int i = 0; i < definitions.size(); i++) {
      types.add(new PortableType(new TypeId(i), unnamed(definitions.get(i))));
    }
    return new PortableRegistry(types);
  }

  /** A registry, the type to read, and the bytes of a value. */
  private static byte[] question(int type, String value) {
    ScaleWriter out = new ScaleWriter();
    out.u8(type);
    PortableRegistryCodec.CODEC.encode(registry(), out);
    out.raw(Bytes.utf8(value));
    return out.toBytes();
  }

  @Test
  void decode_brokenRegistryOrValue_isAValueOrMalformed() {
    List<byte[]> corpus = new ArrayList<>();
    for (int type = 0; type < 13; type++) {
      corpus.add(question(type, "\u0004\u0001a\u0001bcdefgh\u0000\u0000\u0008\u0004xyzzy"));
    }

    Fuzz.Outcome outcome =
        Fuzz.run(80_000, Mutator.ofBytes(corpus), MetadataFuzzTest::takesQuestion);

    assertThat(outcome.accepted()).isBetween(1L, outcome.inputs() - 1);
  }

  private static boolean takesQuestion(byte[] input) {
    ScaleReader in = new ScaleReader(input);
    int type = in.u8();
    PortableRegistry types = PortableRegistryCodec.CODEC.decode(in);
    if (types == null) {
      return false;
    }
    DynamicCodec codec = new DynamicCodec(types);
    Bytes rest = Bytes.wrap(in.bytes(in.remaining()));
    boolean named = codec.decode(new TypeId(type), rest) instanceof Decoded.Value<Value>;
    TypeId last = new TypeId(types.types().size() - 1);
    return codec.decode(last, rest) instanceof Decoded.Value<Value> || named;
  }

  @Test
  void fromBytes_brokenMetadata_isMetadataOrMalformed() {
    Fuzz.Outcome outcome =
        Fuzz.run(
            1_500,
            Mutator.ofBytes(List.of(RealMetadata.bytes())),
            input -> RuntimeMetadata.fromBytes(input) instanceof Decoded.Value<RuntimeMetadata>);

    assertThat(outcome.inputs()).isPositive();
  }

  /** A value may take no bytes, but not endlessly many such values. */
  @Test
  void decode_boundlessValuesWithoutBytes_isMalformed() {
    TypeDefinition nothing = new TypeDefinition.Tuple(List.of());
    List<PortableType> types = new ArrayList<>();
    types.add(new PortableType(new TypeId(0), unnamed(nothing)));
    types.add(
        new PortableType(
            new TypeId(1),
            unnamed(new TypeDefinition.FixedArray(Integer.MAX_VALUE, new TypeId(0)))));
    for (int i = 2; i < 200; i++) {
      TypeId below = new TypeId(i - (i == 2 ? 2 : 1));
      types.add(
          new PortableType(
              new TypeId(i), unnamed(new TypeDefinition.Tuple(List.of(below, below)))));
    }
    DynamicCodec codec = new DynamicCodec(new PortableRegistry(types));

    for (TypeId type : List.of(new TypeId(1), new TypeId(199))) {
      assertThat(codec.decode(type, Bytes.EMPTY)).isInstanceOf(Decoded.Malformed.class);
    }
    assertThat(codec.decode(new TypeId(5), Bytes.EMPTY)).isInstanceOf(Decoded.Value.class);
  }
}
