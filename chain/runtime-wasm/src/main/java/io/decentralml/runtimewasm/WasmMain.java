package io.decentralml.runtimewasm;

/**
 * Where TeaVM starts to look for what the module needs. It is never called: hosts enter through
 * {@link WasmCall}. It has no static fields, since the C back end runs no static initialiser for
 * the main class.
 */
public final class WasmMain {
  private WasmMain() {}

  /**
   * Names the two functions that C calls, so that they are compiled; twice, since TeaVM puts a
   * function that is named once into the place where it is named.
   */
  public static void main(String[] arguments) {
    WasmCall.prepare();
    WasmCall.run();
    WasmCall.prepare();
    WasmCall.run();
  }
}
