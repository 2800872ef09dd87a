package io.decentralml.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.primitives.Era;
import io.decentralml.primitives.HeaderCodec;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.MultiSignatureCodec;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimeDescriptionTest {
  /** A type that contains a list of itself. */
  private static TypeShape tree() {
    TypeShape self = new TypeShape.Deferred("a::b::Tree", RuntimeDescriptionTest::tree);
    return new TypeShape.Composite(
        "a::b::Tree",
        List.of(),
        List.of(
            new TypeShape.Field(
                Option.some("children"), new TypeShape.Sequence(self), "Vec<Tree>", List.of())),
        List.of("Docs."));
  }

  private static RuntimeDescription sample() {
    StorageEntryDescription account =
        new StorageEntryDescription(
            "Account",
            StorageModifier.DEFAULT,
            new StorageDescriptionType.Mapping(
                List.of(StorageHasher.BLAKE2_128_CONCAT),
                AccountIdCodec.CODEC.shape(),
                HeaderCodec.CODEC.shape()),
            Bytes.wrap(new byte[98]),
            List.of("Accounts."));
    PalletDescription pallet =
        new PalletDescription(
            "System",
            7,
            Option.some(new StorageDescription("System", List.of(account))),
            Option.some(tree()),
            Option.none(),
            Option.none(),
            List.of(
                new ConstantDescription(
                    "Limit", Scale.U32.shape(), Bytes.wrap(new byte[4]), List.of())));
    RuntimeApiDescription api =
        new RuntimeApiDescription(
            "Trees",
            List.of(
                new RuntimeApiDescription.Method(
                    "grow",
                    List.of(new RuntimeApiDescription.Input("years", Scale.U32.shape())),
                    tree())));
    ExtrinsicDescription extrinsic =
        new ExtrinsicDescription(
            4,
            MultiAddress.CODEC.shape(),
            tree(),
            MultiSignatureCodec.CODEC.shape(),
            List.of(new ExtensionDescription("CheckMortality", Era.CODEC.shape(), TypeShape.UNIT)));
    return new RuntimeDescription(List.of(pallet), extrinsic, tree(), tree(), tree(), List.of(api));
  }

  @Test
  void version14_writtenAndRead_isTheSameWithoutApis() {
    RuntimeMetadata metadata = sample().toMetadata();

    RuntimeMetadata read = RuntimeMetadata.fromBytes(metadata.toVersion14().toArray()).orThrow();

    assertThat(read)
        .isEqualTo(
            new RuntimeMetadata(
                metadata.types(),
                metadata.pallets(),
                metadata.extrinsic(),
                metadata.extrinsicType(),
                metadata.runtime(),
                List.of(),
                Option.none()));
    assertThat(read.pallet("System").orElse(read.pallets().getFirst()).index()).isEqualTo(7);
  }

  @Test
  void version15_writtenAndRead_isTheSameWithoutTheExtrinsicAsAWhole() {
    RuntimeMetadata metadata = sample().toMetadata();

    RuntimeMetadata read = RuntimeMetadata.fromBytes(metadata.toVersion15().toArray()).orThrow();

    assertThat(read)
        .isEqualTo(
            new RuntimeMetadata(
                metadata.types(),
                metadata.pallets(),
                metadata.extrinsic(),
                Option.none(),
                metadata.runtime(),
                metadata.apis(),
                metadata.outerEnums()));
    assertThat(read.apis().getFirst().methods().getFirst().inputs())
        .extracting(RuntimeApiInput::name)
        .containsExactly("years");
  }

  @Test
  void registry_numbersArePlaces_andEachTypeIsThereOnce() {
    PortableRegistry types = sample().toMetadata().types();

    for (int i = 0; i < types.types().size(); i++) {
      assertThat(types.types().get(i).id()).isEqualTo(new TypeId(i));
    }
    assertThat(types.types().stream().map(PortableType::type).distinct())
        .hasSameSizeAs(types.types());
    assertThat(types.types().stream().filter(each -> each.type().name().equals("AccountId32")))
        .hasSize(1);
  }

  @Test
  void registry_typeThatContainsItself_endsAtItsNumber() {
    TypeRegistry registry = new TypeRegistry();

    TypeId id = registry.register(tree());

    PortableRegistry types = registry.toPortable();
    assertThat(types.types()).hasSize(2);
    TypeDefinition.Composite tree = (TypeDefinition.Composite) types.get(id).definition();
    assertThat(types.get(tree.fields().getFirst().type()).definition())
        .isEqualTo(new TypeDefinition.Sequence(id));
    assertThat(types.get(id).path()).containsExactly("a", "b", "Tree");
  }

  @Test
  void registry_twoTypesOfOneName_areRefused() {
    TypeRegistry registry = new TypeRegistry();
    registry.register(tree());
    TypeShape other = new TypeShape.Composite("a::b::Tree", List.of(), List.of(), List.of());

    assertThatThrownBy(() -> registry.register(other))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a::b::Tree");
  }

  @Test
  void registry_genericArguments_tellTypesApart() {
    TypeRegistry registry = new TypeRegistry();

    TypeId numbers = registry.register(Scale.option(Scale.U32).shape());
    TypeId texts = registry.register(Scale.option(Scale.STRING).shape());

    assertThat(numbers).isNotEqualTo(texts);
    assertThat(registry.register(Scale.option(Scale.U32).shape())).isEqualTo(numbers);
  }
}
