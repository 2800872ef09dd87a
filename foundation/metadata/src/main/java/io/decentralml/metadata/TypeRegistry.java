package io.decentralml.metadata;

import io.decentralml.scale.Option;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives types numbers, the same type the same number. Types with a name are the same if names and
 * generic arguments are; others if they consist of the same. Not safe for use by several threads.
 */
public final class TypeRegistry {
  private final Map<String, TypeId> numbers = new TreeMap<>();
  private final Map<String, TypeId> deferred = new TreeMap<>();
  private final Map<String, String> outlines = new TreeMap<>();
  private final List<Option<TypeInfo>> types = new ArrayList<>();

  /** An empty registry. */
  public TypeRegistry() {}

  /**
   * The number of {@code shape}, a new one if it is not there yet.
   *
   * @throws IllegalStateException if another type has the same name
   */
  public TypeId register(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Deferred(String path, var supplier) -> {
        TypeId known = deferred.get(path);
        if (known != null) {
          yield known;
        }
        TypeShape resolved = supplier.get();
        TypeId id = register(resolved);
        if (!hasArguments(resolved)) {
          deferred.put(path, id);
        }
        yield id;
      }
      case TypeShape.Primitive primitive ->
          unnamed(primitive.name(), new TypeDefinition.Primitive(primitive));
      case TypeShape.Sequence(TypeShape item) -> {
        TypeId id = register(item);
        yield unnamed("[" + id.value() + "]", new TypeDefinition.Sequence(id));
      }
      case TypeShape.FixedArray(int length, TypeShape item) -> {
        TypeId id = register(item);
        yield unnamed(
            "[" + id.value() + ";" + length + "]", new TypeDefinition.FixedArray(length, id));
      }
      case TypeShape.Tuple(List<TypeShape> items) -> {
        List<TypeId> ids = registerAll(items);
        yield unnamed("(" + join(ids) + ")", new TypeDefinition.Tuple(ids));
      }
      case TypeShape.Compact(TypeShape number) -> {
        TypeId id = register(number);
        yield unnamed("compact " + id.value(), new TypeDefinition.Compact(id));
      }
      case TypeShape.BitSequence() -> bits();
      case TypeShape.Composite composite -> composite(composite);
      case TypeShape.Variant variant -> variant(variant);
    };
  }

  private static boolean hasArguments(TypeShape shape) {
    List<TypeShape.Parameter> parameters =
        switch (shape) {
          case TypeShape.Composite composite -> composite.parameters();
          case TypeShape.Variant variant -> variant.parameters();
          default -> List.of();
        };
    for (TypeShape.Parameter each : parameters) {
      if (each.type().isSome()) {
        return true;
      }
    }
    return false;
  }

  private TypeId bits() {
    TypeId store = register(TypeShape.Primitive.U8);
    TypeId order =
        register(new TypeShape.Composite("bitvec::order::Lsb0", List.of(), List.of(), List.of()));
    return unnamed("bits", new TypeDefinition.BitSequence(store, order));
  }

  private List<TypeId> registerAll(List<TypeShape> shapes) {
    List<TypeId> ids = new ArrayList<>();
    for (TypeShape each : shapes) {
      ids.add(register(each));
    }
    return List.copyOf(ids);
  }

  private static String join(List<TypeId> ids) {
    StringBuilder text = new StringBuilder();
    for (TypeId each : ids) {
      text.append(each.value()).append(',');
    }
    return text.toString();
  }

  private TypeId unnamed(String key, TypeDefinition definition) {
    TypeId known = numbers.get(key);
    return known != null
        ? known
        : add(key, new TypeInfo(List.of(), List.of(), definition, List.of()));
  }

  private TypeId composite(TypeShape.Composite shape) {
    List<TypeParameter> parameters = parameters(shape.parameters());
    String outline = outline(shape.fields());
    String key = key(shape.path(), parameters, shape.fields());
    TypeId known = known(key, outline);
    if (known != null) {
      return known;
    }
    TypeId id = reserve(key, outline);
    TypeDefinition definition = new TypeDefinition.Composite(fields(shape.fields()));
    return fill(id, new TypeInfo(path(shape.path()), parameters, definition, shape.docs()));
  }

  private TypeId variant(TypeShape.Variant shape) {
    List<TypeParameter> parameters = parameters(shape.parameters());
    StringBuilder outline = new StringBuilder();
    for (TypeShape.Case each : shape.cases()) {
      outline.append(each.index()).append(' ').append(each.name()).append(outline(each.fields()));
    }
    String key = key(shape.path(), parameters, List.of());
    TypeId known = known(key, outline.toString());
    if (known != null) {
      return known;
    }
    TypeId id = reserve(key, outline.toString());
    List<TypeCase> cases = new ArrayList<>();
    for (TypeShape.Case each : shape.cases()) {
      cases.add(new TypeCase(each.name(), fields(each.fields()), (byte) each.index(), each.docs()));
    }
    TypeDefinition definition = new TypeDefinition.Variant(List.copyOf(cases));
    return fill(id, new TypeInfo(path(shape.path()), parameters, definition, shape.docs()));
  }

  /** What tells named types apart; a composite without a name is told apart by its fields. */
  private String key(
      String path, List<TypeParameter> parameters, List<TypeShape.Field> fieldsIfUnnamed) {
    StringBuilder key = new StringBuilder(path).append('<');
    for (TypeParameter each : parameters) {
      key.append(each.name()).append('=');
      if (each.type() instanceof Option.Some<TypeId>(TypeId id)) {
        key.append(id.value());
      }
      key.append(',');
    }
    if (path.isEmpty()) {
      for (TypeShape.Field each : fieldsIfUnnamed) {
        key.append(each.name().orElse("")).append(':').append(register(each.type()).value());
      }
    }
    return key.toString();
  }

  private @Nullable TypeId known(String key, String outline) {
    TypeId known = numbers.get(key);
    if (known != null && !outline.equals(outlines.get(key))) {
      throw new IllegalStateException("two different types are called " + key);
    }
    return known;
  }

  /** The names of the fields: enough to notice two types that share a name by mistake. */
  private static String outline(List<TypeShape.Field> fields) {
    StringBuilder text = new StringBuilder("(");
    for (TypeShape.Field each : fields) {
      text.append(each.name().orElse("")).append(':').append(each.typeName()).append(',');
    }
    return text.append(')').toString();
  }

  /** Takes the next number before the parts are known, so that a type may contain itself. */
  private TypeId reserve(String key, String outline) {
    TypeId id = new TypeId(types.size());
    types.add(Option.none());
    numbers.put(key, id);
    outlines.put(key, outline);
    return id;
  }

  private TypeId fill(TypeId id, TypeInfo type) {
    types.set(id.value(), Option.some(type));
    return id;
  }

  private TypeId add(String key, TypeInfo type) {
    return fill(reserve(key, ""), type);
  }

  private List<TypeParameter> parameters(List<TypeShape.Parameter> parameters) {
    List<TypeParameter> registered = new ArrayList<>();
    for (TypeShape.Parameter each : parameters) {
      Option<TypeId> type =
          each.type() instanceof Option.Some<TypeShape>(TypeShape shape)
              ? Option.some(register(shape))
              : Option.none();
      registered.add(new TypeParameter(each.name(), type));
    }
    return List.copyOf(registered);
  }

  private List<TypeField> fields(List<TypeShape.Field> fields) {
    List<TypeField> registered = new ArrayList<>();
    for (TypeShape.Field each : fields) {
      Option<String> typeName =
          each.typeName().isEmpty() ? Option.none() : Option.some(each.typeName());
      registered.add(new TypeField(each.name(), register(each.type()), typeName, each.docs()));
    }
    return List.copyOf(registered);
  }

  private static List<String> path(String path) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = path.indexOf("::"); end >= 0; end = path.indexOf("::", start)) {
      parts.add(path.substring(start, end));
      start = end + 2;
    }
    if (start < path.length()) {
      parts.add(path.substring(start));
    }
    return List.copyOf(parts);
  }

  /** The registry of all types registered so far. */
  public PortableRegistry toPortable() {
    List<PortableType> portable = new ArrayList<>();
    for (Option<TypeInfo> each : types) {
      if (each instanceof Option.Some<TypeInfo>(TypeInfo type)) {
        portable.add(new PortableType(new TypeId(portable.size()), type));
      }
    }
    return new PortableRegistry(portable);
  }
}
