package io.decentralml.client;

/**
 * The node answered a request with an error. The request had no effect unless the method's
 * description says otherwise.
 */
public final class RpcException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String reason;

  /** The node's error {@code code} with what it says of it. */
  public RpcException(String method, int code, String message, String data) {
    super(method + ": " + reason(message, data) + " (" + code + ")");
    this.code = code;
    this.reason = reason(message, data);
  }

  private static String reason(String message, String data) {
    return message + (data.isEmpty() ? "" : ": " + data);
  }

  /** The JSON-RPC error code, such as 1010 for an invalid transaction. */
  public int code() {
    return code;
  }

  /** What the node says of it, without method and code. */
  public String reason() {
    return reason;
  }
}
