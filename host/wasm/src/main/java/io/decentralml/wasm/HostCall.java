package io.decentralml.wasm;

import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Memory;

/**
 * One call of a module into the host.
 *
 * <p>Bytes travel as spans: the address in the low, the length in the high 32 bits.
 */
final class HostCall {
  private final HostFunctions host;
  private final Memory memory;
  private final Allocator allocator;
  private final long[] arguments;

  HostCall(HostFunctions host, Memory memory, Allocator allocator, long[] arguments) {
    this.host = host;
    this.memory = memory;
    this.allocator = allocator;
    this.arguments = arguments;
  }

  /** Answers. */
  HostFunctions host() {
    return host;
  }

  /** Where answers go. */
  Allocator allocator() {
    return allocator;
  }

  /** The bytes of a span. */
  byte[] bytes(int argument) {
    long span = arguments[argument];
    return memory.readBytes((int) span, (int) (span >>> 32));
  }

  /** Bytes of a length that both sides know. */
  byte[] bytes(int argument, int length) {
    return memory.readBytes((int) arguments[argument], length);
  }

  int number(int argument) {
    return (int) arguments[argument];
  }

  /** What is in the SCALE option at a span; null if nothing is. */
  @Nullable ScaleReader option(int argument) {
    ScaleReader in = new ScaleReader(bytes(argument));
    return in.bool() ? in : null;
  }

  /** Answers a span of the module's memory that holds {@code bytes}. */
  long span(byte[] bytes) {
    return (long) bytes.length << 32 | Integer.toUnsignedLong(address(bytes));
  }

  /** Answers where {@code bytes} are in the module's memory. */
  int address(byte[] bytes) {
    int at = allocator.allocate(bytes.length);
    memory.write(at, bytes);
    return at;
  }

  /** Answers a SCALE option of bytes. */
  long optionalSpan(byte @Nullable [] bytes) {
    ScaleWriter out = new ScaleWriter();
    out.bool(bytes != null);
    if (bytes != null) {
      out.lengthPrefixedBytes(bytes);
    }
    return span(out.toBytes());
  }
}
