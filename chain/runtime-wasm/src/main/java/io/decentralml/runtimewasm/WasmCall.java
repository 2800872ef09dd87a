package io.decentralml.runtimewasm;

import io.decentralml.runtime.EntryPoints;

/** One call into the module: every host starts a fresh instance for it. */
final class WasmCall {
  /** Stays reachable until the host has read it. */
  private static byte[] answer = new byte[0];

  private WasmCall() {}

  /** Reads what is called and with what, calls it and hands over the answer. */
  static void run() {
    String name = EntryPoints.names().get(HostImports.function());
    long input = HostImports.input();
    byte[] arguments = Span.copy((int) input, (int) (input >>> 32));
    answer = new EntryPoints(new WasmHost()).call(name, arguments);
    HostImports.answer(Span.of(answer));
  }
}
