package io.decentralml.cli.node;

import io.decentralml.node.ChainSpec;
import io.decentralml.node.Node;
import io.decentralml.node.chain.GenesisMismatchException;
import io.decentralml.node.service.ChainDefinition;
import io.decentralml.node.service.DevelopmentNode;
import io.decentralml.node.service.NodeConfig;
import io.decentralml.rpc.RpcConfig;
import io.decentralml.rpc.RpcServer;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.scale.Bytes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * A development node that runs DecentralML's own runtime and answers clients.
 *
 * @param node the node
 * @param rpc where it answers
 */
public record ServedNode(DevelopmentNode node, RpcServer rpc) implements AutoCloseable {
  private static final ChainSpec DEVELOPMENT =
      new ChainSpec(
          "DecentralML Development",
          "dev",
          ChainSpec.ChainType.DEVELOPMENT,
          new ChainSpec.Properties(42, 18, "DML"));

  /** How a node runs that keeps nothing and may be reached from this machine alone. */
  public static NodeConfig temporary() {
    String version = ServedNode.class.getPackage().getImplementationVersion();
    return NodeConfig.development(
        new Node.Implementation("DecentralML Node", version == null ? "0.1.0" : version),
        nativeLibraries());
  }

  /** Where native code is unpacked once for all nodes of a user. */
  private static Path nativeLibraries() {
    return Path.of(System.getProperty("user.home"), ".cache", "decentralml", "native");
  }

  /** The development chain. */
  static ChainDefinition development() {
    return new ChainDefinition(DEVELOPMENT, new DecentralMLRuntime(), "development", Bytes.EMPTY);
  }

  /**
   * Starts the development chain and answers clients.
   *
   * @throws IOException if a folder or the port cannot be used
   * @throws GenesisMismatchException if the folder holds another chain
   */
  public static ServedNode start(NodeConfig config, RpcConfig rpc)
      throws IOException, GenesisMismatchException {
    DevelopmentNode node = DevelopmentNode.start(config, development(), InstantSource.system());
    try {
      return new ServedNode(node, RpcServer.start(rpc, node));
    } catch (IOException failure) {
      node.close();
      throw failure;
    }
  }

  /** Where clients on this machine connect. */
  public URI url() {
    return URI.create("ws://127.0.0.1:" + rpc.port());
  }

  /** Stops answering, then stops the chain. */
  @Override
  public void close() {
    rpc.close();
    node.close();
  }
}
