package io.decentralml.frameprocessor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the way to the wire for the types of components. */
final class WireTypes {
  private static final String SCALE = Annotations.PACKAGE + "Scale.";

  private static final Map<String, WireType> BASIC =
      Map.ofEntries(
          basic("byte", narrow("byte", "u8", "u8")),
          basic("short", narrow("short", "u16", "u16")),
          basic("int", WireType.direct("int", SCALE + "U32", "u32", "u32")),
          basic("java.lang.Integer", boxed("java.lang.Integer", "U32", "u32")),
          basic("long", WireType.direct("long", SCALE + "U64", "u64", "u64")),
          basic("java.lang.Long", boxed("java.lang.Long", "U64", "u64")),
          basic("boolean", WireType.direct("boolean", SCALE + "BOOL", "bool", "bool")),
          basic("java.lang.Boolean", boxed("java.lang.Boolean", "BOOL", "bool")),
          basic("java.lang.String", ofScale("java.lang.String", "STRING", "String", "string")),
          basic(Annotations.PACKAGE + "U128", ofScale("U128", "U128", "u128", "u128")),
          basic(Annotations.PACKAGE + "U256", ofScale("U256", "U256", "U256", "u256")),
          basic(
              Annotations.PACKAGE + "Bytes",
              WireType.constant(Annotations.PACKAGE + "Bytes", SCALE + "BYTES", "Vec<u8>")),
          basic(
              Annotations.PACKAGE + "Bits",
              WireType.constant(Annotations.PACKAGE + "Bits", SCALE + "BITS", "BitVec<u8, Lsb0>")),
          basic(
              Annotations.PACKAGE + "Unit",
              WireType.constant(Annotations.PACKAGE + "Unit", SCALE + "UNIT", "()")));

  private final Elements elements;

  WireTypes(Elements elements) {
    this.elements = elements;
  }

  private static Map.Entry<String, WireType> basic(String name, WireType type) {
    return Map.entry(name, type);
  }

  private static WireType narrow(String java, String method, String typeName) {
    return new WireType(
        java,
        SCALE + method.toUpperCase(Locale.ROOT),
        typeName,
        new WireType.Access.Direct("out." + method + "($);", "(" + java + ") in." + method + "()"));
  }

  private static WireType boxed(String java, String codec, String typeName) {
    return WireType.constant(java, SCALE + codec, typeName);
  }

  private static WireType ofScale(String name, String codec, String typeName, String method) {
    String java = name.contains(".") ? name : Annotations.PACKAGE + name;
    return WireType.direct(java, SCALE + codec, typeName, method);
  }

  /** The way of a record's component. */
  WireType of(RecordComponentElement component) throws InvalidTypeException {
    TypeMirror type = component.asType();
    if (Annotations.has(component, Annotations.COMPACT)) {
      return compact(component, type);
    }
    return of(component, type, component);
  }

  /** The way of {@code type}, whose length annotations stand on {@code annotated} or on itself. */
  private WireType of(Element at, TypeMirror type, AnnotatedConstruct annotated)
      throws InvalidTypeException {
    String name = erased(type);
    Optional<AnnotationMirror> max = annotation(type, annotated, Annotations.MAX_LENGTH);
    Optional<AnnotationMirror> fixed = annotation(type, annotated, Annotations.FIXED_LENGTH);
    if (max.isPresent() || fixed.isPresent()) {
      boolean isBytes = name.equals(Annotations.PACKAGE + "Bytes");
      if (!isBytes && !name.equals("java.util.List")) {
        throw new InvalidTypeException(at, "a length bound is for Bytes and List, not " + name);
      }
      int length = Annotations.number(max.or(() -> fixed).orElseThrow(), "value");
      return isBytes
          ? bytes(length, max.isPresent())
          : list(argument(at, type, 0), length, max.isPresent());
    }
    WireType basic = BASIC.get(name);
    if (basic != null) {
      return basic;
    }
    return switch (name) {
      case "java.util.List" -> {
        WireType item = argument(at, type, 0);
        yield composed(name, "list", "Vec", item);
      }
      case Annotations.PACKAGE + "Option" ->
          composed(name, "option", "Option", argument(at, type, 0));
      case Annotations.PACKAGE + "Result" ->
          composed(name, "result", "Result", argument(at, type, 0), argument(at, type, 1));
      case "java.util.SortedMap" ->
          composed(name, "sortedMap", "BTreeMap", argument(at, type, 0), argument(at, type, 1));
      case "java.util.SortedSet" -> composed(name, "sortedSet", "BTreeSet", argument(at, type, 0));
      default -> declared(at, type);
    };
  }

  private static Optional<AnnotationMirror> annotation(
      TypeMirror type, AnnotatedConstruct annotated, String name) {
    return Annotations.find(annotated, name).or(() -> Annotations.find(type, name));
  }

  private static WireType bytes(int length, boolean bounded) {
    return WireType.composed(
        Annotations.PACKAGE + "Bytes",
        SCALE + (bounded ? "boundedBytes(" : "fixedBytes(") + length + ")",
        bounded ? "BoundedVec<u8, ConstU32<" + length + ">>" : "[u8; " + length + "]");
  }

  private static WireType list(WireType item, int length, boolean bounded) {
    return WireType.composed(
        "java.util.List<" + item.java() + ">",
        SCALE + (bounded ? "boundedList(" : "array(") + item.codec() + ", " + length + ")",
        bounded
            ? "BoundedVec<" + item.typeName() + ", ConstU32<" + length + ">>"
            : "[" + item.typeName() + "; " + length + "]");
  }

  private static WireType composed(
      String java, String factory, String rust, WireType... arguments) {
    List<String> types = new ArrayList<>();
    List<String> codecs = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (WireType argument : arguments) {
      types.add(argument.java());
      codecs.add(argument.codec());
      names.add(argument.typeName());
    }
    return WireType.composed(
        java + "<" + String.join(", ", types) + ">",
        SCALE + factory + "(" + String.join(", ", codecs) + ")",
        rust + "<" + String.join(", ", names) + ">");
  }

  private WireType argument(Element at, TypeMirror type, int index) throws InvalidTypeException {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    if (index >= arguments.size()) {
      throw new InvalidTypeException(at, "raw type " + type);
    }
    TypeMirror argument = arguments.get(index);
    return of(at, argument, argument);
  }

  private WireType declared(Element at, TypeMirror type) throws InvalidTypeException {
    if (!(type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element)) {
      throw new InvalidTypeException(at, "no SCALE codec for " + type);
    }
    String java = element.getQualifiedName().toString();
    String typeName = element.getSimpleName().toString();
    if (!declared.getTypeArguments().isEmpty()) {
      throw new InvalidTypeException(at, "no SCALE codec for the generic type " + type);
    }
    if (declaresCodec(element)) {
      return WireType.constant(java, java + ".CODEC", typeName);
    }
    if (!Annotations.asksForCodec(element)) {
      throw new InvalidTypeException(
          at, "no SCALE codec for " + java + ": annotate it or give it a static field CODEC");
    }
    String codec =
        elements.getPackageOf(element).getQualifiedName() + "." + Names.codecClass(element);
    String constant = codec + ".CODEC";
    Optional<AnnotationMirror> named = Annotations.find(element, Annotations.TYPE);
    if (named.isEmpty()) {
      return WireType.constant(java, constant, typeName);
    }
    String path = Names.literal(Annotations.text(named.get(), "value"));
    String deferred = SCALE + "deferred(" + path + ", () -> " + constant + ")";
    return WireType.deferred(java, constant, deferred, typeName);
  }

  private static boolean declaresCodec(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .anyMatch(field ->
            field.getSimpleName().contentEquals("CODEC")
                && field.getModifiers().contains(Modifier.STATIC));
  }

  private WireType compact(Element at, TypeMirror type) throws InvalidTypeException {
    String name = erased(type);
    return switch (name) {
      case "int" -> WireType.direct(name, SCALE + "COMPACT_U32", "u32", "compactU32");
      case "long" -> WireType.direct(name, SCALE + "COMPACT_U64", "u64", "compactU64");
      case Annotations.PACKAGE + "U128" ->
          WireType.direct(name, SCALE + "COMPACT_U128", "u128", "compactU128");
      default -> compactNewtype(at, type);
    };
  }

  private WireType compactNewtype(Element at, TypeMirror type) throws InvalidTypeException {
    TypeElement element =
        type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    if (element == null
        || element.getKind() != ElementKind.RECORD
        || element.getRecordComponents().size() != 1) {
      throw new InvalidTypeException(
          at, "@Compact is for int, long, U128 and records of one of them, not " + type);
    }
    RecordComponentElement inner = element.getRecordComponents().getFirst();
    String java = element.getQualifiedName().toString();
    WireType number = compact(at, inner.asType());
    if (!(number.access() instanceof WireType.Access.Direct(String write, String read))) {
      throw new InvalidTypeException(at, "@Compact is not for " + type);
    }
    String typeName = element.getSimpleName().toString();
    String codec =
        SCALE + "compact(" + declared(at, type).codec() + ", " + compactCodec(java, inner, number);
    return new WireType(
        java,
        codec + ")",
        typeName,
        new WireType.Access.Direct(
            write.replace("$", "$." + inner.getSimpleName() + "()"),
            "new " + java + "(" + read + ")"));
  }

  private static String compactCodec(String java, RecordComponentElement inner, WireType number) {
    return SCALE
        + "mapped("
        + number.codec()
        + ", "
        + java
        + "::new, "
        + java
        + "::"
        + inner.getSimpleName()
        + ")";
  }

  /** The name of the type without arguments and annotations. */
  private static String erased(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return ((TypeElement) declared.asElement()).getQualifiedName().toString();
    }
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : type.toString();
  }
}
