package io.decentralml.metadata;

import io.decentralml.scale.TypeShape;
import java.util.List;

/**
 * A runtime API: entry points that hosts and clients may call.
 *
 * @param name such as {@code AccountNonceApi}
 * @param methods its entry points
 */
public record RuntimeApiDescription(String name, List<Method> methods) {
  /** Copies the list. */
  public RuntimeApiDescription {
    methods = List.copyOf(methods);
  }

  /**
   * An entry point.
   *
   * @param name such as {@code account_nonce}
   * @param inputs its arguments, in order
   * @param output what it answers
   */
  public record Method(String name, List<Input> inputs, TypeShape output) {
    /** Copies the list. */
    public Method {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * An argument.
   *
   * @param name such as {@code account}
   * @param type its type
   */
  public record Input(String name, TypeShape type) {}
}
