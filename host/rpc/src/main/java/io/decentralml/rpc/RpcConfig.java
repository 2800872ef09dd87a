package io.decentralml.rpc;

import io.decentralml.rpc.MethodTable.Safety;

/**
 * How the door stands open.
 *
 * @param port to listen on; 0 for any that is free
 * @param exposure who can reach it
 * @param methods which methods outsiders may call
 * @param origins which web pages may call it
 * @param limits how much a caller may ask for
 */
public record RpcConfig(
    int port, Exposure exposure, MethodPolicy methods, AllowedOrigins origins, RpcLimits limits) {
  /** The port that clients of Substrate nodes try first. */
  public static final int DEFAULT_PORT = 9944;

  /** Refuses ports that do not exist. */
  public RpcConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is between 0 and 65535, not " + port);
    }
  }

  /** This machine only, on the usual port, within the usual limits. */
  public static RpcConfig local() {
    return new RpcConfig(
        DEFAULT_PORT,
        Exposure.LOOPBACK,
        MethodPolicy.AUTO,
        AllowedOrigins.standard(),
        RpcLimits.standard());
  }

  /** The same, on another port. */
  public RpcConfig withPort(int other) {
    return new RpcConfig(other, exposure, methods, origins, limits);
  }

  /** The same, reachable for others. */
  public RpcConfig withExposure(Exposure other) {
    return new RpcConfig(port, other, methods, origins, limits);
  }

  /** The same, with another choice of methods. */
  public RpcConfig withMethods(MethodPolicy other) {
    return new RpcConfig(port, exposure, other, origins, limits);
  }

  /** The same, for other web pages. */
  public RpcConfig withOrigins(AllowedOrigins other) {
    return new RpcConfig(port, exposure, methods, other, limits);
  }

  /** The same, within other limits. */
  public RpcConfig withLimits(RpcLimits other) {
    return new RpcConfig(port, exposure, methods, origins, other);
  }

  /** Up to which methods callers may go. */
  Safety allowed() {
    return switch (methods) {
      case SAFE -> Safety.SAFE;
      case UNSAFE -> Safety.UNSAFE;
      case AUTO -> exposure == Exposure.LOOPBACK ? Safety.UNSAFE : Safety.SAFE;
    };
  }

  /** The address to listen on. */
  String host() {
    return switch (exposure) {
      case LOOPBACK -> "127.0.0.1";
      case EXTERNAL -> "0.0.0.0";
    };
  }
}
