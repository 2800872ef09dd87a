package io.decentralml.runtimewasm;

/**
 * Where TeaVM starts from. It has no static fields: the C back end runs no static initialiser for
 * the main class.
 */
public final class WasmMain {
  private WasmMain() {}

  /** Answers one call. */
  public static void main(String[] arguments) {
    WasmCall.run();
  }
}
