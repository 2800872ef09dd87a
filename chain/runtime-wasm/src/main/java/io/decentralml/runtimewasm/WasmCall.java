package io.decentralml.runtimewasm;

import io.decentralml.runtime.EntryPoints;
import org.teavm.interop.Export;

/** One call into the module: every host starts a fresh instance for it. */
final class WasmCall {
  /** Stays reachable until the host has read it. */
  private static byte[] answer = new byte[0];

  private WasmCall() {}

  /** Runs while the module is built: what it works out is there when an instance starts. */
  @Export(name = "runtime_prepare")
  static void prepare() {
    EntryPoints.prepare(new WasmHost());
  }

  /** Reads what is called and with what, calls it and hands over the answer. */
  @Export(name = "runtime_call")
  static void run() {
    String name = EntryPoints.names().get(HostImports.function());
    long input = HostImports.input();
    byte[] arguments = Span.copy((int) input, (int) (input >>> 32));
    answer = new EntryPoints(new WasmHost()).call(name, arguments);
    HostImports.answer(Span.of(answer));
  }
}
