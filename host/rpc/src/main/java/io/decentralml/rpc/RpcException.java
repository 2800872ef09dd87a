package io.decentralml.rpc;

/** A method answers with an error. */
final class RpcException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient RpcError error;

  /** Answers with {@code error}; there is no stack trace, since the caller made the mistake. */
  RpcException(RpcError error) {
    super(error.message(), null, false, false);
    this.error = error;
  }

  /** What the client gets. */
  RpcError error() {
    return error;
  }
}
