package io.decentralml.client;

import io.decentralml.metadata.Value;

/**
 * An extrinsic got into a block and failed there: its fee was paid and its nonce used, and nothing
 * else changed.
 */
public final class DispatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;
  private final transient Inclusion inclusion;

  DispatchException(String error, String docs, Inclusion inclusion) {
    super(docs.isEmpty() ? error : error + ": " + docs);
    this.error = error;
    this.inclusion = inclusion;
  }

  /**
   * The error's name: {@code Pallet.Error} for an error of a pallet, else such as {@code
   * BadOrigin}.
   */
  public String error() {
    return error;
  }

  /** Where it failed. */
  public Inclusion inclusion() {
    return inclusion;
  }

  /** The failure that {@code dispatchError} tells. */
  static DispatchException of(Value dispatchError, ChainMetadata metadata, Inclusion inclusion) {
    ChainMetadata.ErrorName name = metadata.errorName(dispatchError);
    return new DispatchException(name.name(), name.docs(), inclusion);
  }
}
