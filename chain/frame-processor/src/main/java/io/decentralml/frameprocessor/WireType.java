package io.decentralml.frameprocessor;

/**
 * How one type goes over the wire, as fragments of Java source.
 *
 * @param java the type, such as {@code int} or {@code java.util.List<java.lang.Integer>}
 * @param codec an expression for a codec of the (boxed) type
 * @param typeName the type as Rust would spell it
 * @param access how a component of this type is written and read
 */
record WireType(String java, String codec, String typeName, Access access) {
  /** How a component is written and read. */
  sealed interface Access {
    /**
     * Straight by the writer and the reader, never null.
     *
     * @param write statement with {@code $} for the value
     * @param read expression
     */
    record Direct(String write, String read) implements Access {}

    /**
     * By a codec that some class keeps in a constant.
     *
     * @param codec expression
     */
    record Constant(String codec) implements Access {}

    /** By a codec composed of others, which the generated class keeps in a constant. */
    record Composed() implements Access {}
  }

  static WireType direct(String java, String codec, String typeName, String method) {
    return new WireType(
        java, codec, typeName, new Access.Direct("out." + method + "($);", "in." + method + "()"));
  }

  static WireType constant(String java, String codec, String typeName) {
    return new WireType(java, codec, typeName, new Access.Constant(codec));
  }

  /** A type with a generated codec; where others refer to it they look it up late. */
  static WireType deferred(String java, String constant, String deferred, String typeName) {
    return new WireType(java, deferred, typeName, new Access.Constant(constant));
  }

  static WireType composed(String java, String codec, String typeName) {
    return new WireType(java, codec, typeName, new Access.Composed());
  }
}
