package io.decentralml.metadata;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values of types that are known only from metadata. Immutable; may be used by
 * several threads.
 */
public final class DynamicCodec {
  private final PortableRegistry types;

  /** For the types of {@code types}. */
  public DynamicCodec(PortableRegistry types) {
    this.types = types;
  }

  /**
   * The bytes of {@code value} as {@code type}. Numbers may be given as decimal text, bytes as text
   * (hexadecimal after {@code 0x}, else UTF-8), cases as their name or as a composite with the
   * case's name as its only field, and present options as the bare value.
   *
   * @throws ValueException that names the place where the value does not fit the type
   */
  public Bytes encode(TypeId type, Value value) {
    ScaleWriter out = new ScaleWriter();
    encode(type, value, out);
    return Bytes.wrap(out.toBytes());
  }

  /**
   * Appends the bytes of {@code value} as {@code type}.
   *
   * @throws ValueException that names the place where the value does not fit the type; {@code out}
   *     then has the bytes before that place
   */
  public void encode(TypeId type, Value value, ScaleWriter out) {
    new ValueWriter(types, out).write(type, value);
  }

  /** Reads a value that takes up all of {@code bytes}. */
  public Decoded<Value> decode(TypeId type, Bytes bytes) {
    ScaleReader in = new ScaleReader(bytes.toArray());
    Value value = decode(type, in);
    if (value != null && in.remaining() > 0) {
      in.fail("the end of the input");
    }
    return value == null || in.failed() ? in.malformed() : new Decoded.Value<>(value);
  }

  /** Reads a value; null exactly when the reader has failed. */
  public @Nullable Value decode(TypeId type, ScaleReader in) {
    Value value = new ValueReader(types, in).read(type);
    return in.failed() ? null : value;
  }
}
