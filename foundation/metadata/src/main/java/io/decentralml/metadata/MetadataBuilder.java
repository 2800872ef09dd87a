package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;

/** Turns a description into metadata: types become numbers. */
final class MetadataBuilder {
  private final TypeRegistry types = new TypeRegistry();

  RuntimeMetadata build(RuntimeDescription runtime) {
    List<PalletMetadata> pallets = new ArrayList<>();
    for (PalletDescription each : runtime.pallets()) {
      pallets.add(pallet(each));
    }
    TypeId extrinsicType = types.register(runtime.extrinsic().shape());
    ExtrinsicMetadata extrinsic = extrinsic(runtime.extrinsic());
    TypeId runtimeType = types.register(runtime.runtime());
    OuterEnums outerEnums =
        new OuterEnums(
            extrinsic.call(), types.register(runtime.event()), types.register(runtime.error()));
    List<RuntimeApiMetadata> apis = new ArrayList<>();
    for (RuntimeApiDescription each : runtime.apis()) {
      apis.add(api(each));
    }
    return new RuntimeMetadata(
        types.toPortable(),
        pallets,
        extrinsic,
        Option.some(extrinsicType),
        runtimeType,
        apis,
        Option.some(outerEnums));
  }

  private RuntimeApiMetadata api(RuntimeApiDescription api) {
    List<RuntimeApiMethod> methods = new ArrayList<>();
    for (RuntimeApiDescription.Method each : api.methods()) {
      List<RuntimeApiInput> inputs = new ArrayList<>();
      for (RuntimeApiDescription.Input input : each.inputs()) {
        inputs.add(new RuntimeApiInput(input.name(), types.register(input.type())));
      }
      methods.add(
          new RuntimeApiMethod(
              each.name(), List.copyOf(inputs), types.register(each.output()), List.of()));
    }
    return new RuntimeApiMetadata(api.name(), List.copyOf(methods), List.of());
  }

  private ExtrinsicMetadata extrinsic(ExtrinsicDescription extrinsic) {
    List<ExtensionMetadata> extensions = new ArrayList<>();
    for (ExtensionDescription each : extrinsic.extensions()) {
      extensions.add(
          new ExtensionMetadata(
              each.identifier(), types.register(each.type()), types.register(each.additional())));
    }
    return new ExtrinsicMetadata(
        extrinsic.version(),
        types.register(extrinsic.address()),
        types.register(extrinsic.call()),
        types.register(extrinsic.signature()),
        types.register(extrinsic.extra()),
        List.copyOf(extensions));
  }

  private PalletMetadata pallet(PalletDescription pallet) {
    return new PalletMetadata(
        pallet.name(),
        pallet.storage() instanceof Option.Some<StorageDescription>(StorageDescription storage)
            ? Option.some(storage(storage))
            : Option.none(),
        type(pallet.calls()),
        type(pallet.events()),
        constants(pallet.constants()),
        type(pallet.errors()),
        (byte) pallet.index());
  }

  private Option<TypeId> type(Option<TypeShape> shape) {
    return shape instanceof Option.Some<TypeShape>(TypeShape some)
        ? Option.some(types.register(some))
        : Option.none();
  }

  private StorageMetadata storage(StorageDescription storage) {
    List<StorageEntryMetadata> entries = new ArrayList<>();
    for (StorageEntryDescription each : storage.entries()) {
      entries.add(
          new StorageEntryMetadata(
              each.name(),
              each.modifier(),
              entryType(each.type()),
              each.defaultValue(),
              each.docs()));
    }
    return new StorageMetadata(storage.prefix(), List.copyOf(entries));
  }

  private StorageEntryType entryType(StorageDescriptionType type) {
    return switch (type) {
      case StorageDescriptionType.Plain(TypeShape value) ->
          new StorageEntryType.Plain(types.register(value));
      case StorageDescriptionType.Mapping(
              List<StorageHasher> hashers,
              TypeShape key,
              TypeShape value) ->
          new StorageEntryType.Mapping(hashers, types.register(key), types.register(value));
    };
  }

  private List<ConstantMetadata> constants(List<ConstantDescription> constants) {
    List<ConstantMetadata> registered = new ArrayList<>();
    for (ConstantDescription each : constants) {
      registered.add(
          new ConstantMetadata(
              each.name(), types.register(each.type()), each.value(), each.docs()));
    }
    return List.copyOf(registered);
  }
}
