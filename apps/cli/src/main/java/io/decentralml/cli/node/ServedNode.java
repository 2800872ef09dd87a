package io.decentralml.cli.node;

import io.decentralml.node.Node;
import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.node.service.ChainDefinition;
import io.decentralml.node.service.DevelopmentNode;
import io.decentralml.node.service.NodeConfig;
import io.decentralml.rpc.RpcConfig;
import io.decentralml.rpc.RpcServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * A node that runs DecentralML's own runtime and answers clients.
 *
 * @param node the node
 * @param rpc where it answers
 */
public record ServedNode(DevelopmentNode node, RpcServer rpc) implements AutoCloseable {
  /** How a node runs that keeps nothing and may be reached from this machine alone. */
  public static NodeConfig temporary() {
    String version = ServedNode.class.getPackage().getImplementationVersion();
    return NodeConfig.development(
        new Node.Implementation("DecentralML Node", version == null ? "0.1.0" : version),
        nativeLibraries());
  }

  /** As {@link #temporary()}, with the keys of all authorities of {@code chain}. */
  public static NodeConfig temporary(KnownChain chain) {
    return temporary().withSecrets(chain.authorities());
  }

  /** Where native code is unpacked once for all nodes of a user. */
  private static Path nativeLibraries() {
    return Path.of(System.getProperty("user.home"), ".cache", "decentralml", "native");
  }

  /**
   * Starts the development chain and answers clients.
   *
   * @throws IOException if a folder or the port cannot be used
   * @throws ForeignChainException if the folder holds a chain that the node cannot go on with
   */
  public static ServedNode start(NodeConfig config, RpcConfig rpc)
      throws IOException, ForeignChainException {
    return start(KnownChain.DEVELOPMENT, config, rpc);
  }

  /**
   * Starts {@code chain} with the keys that {@code config} names, and answers clients.
   *
   * @throws IOException if a folder or the port cannot be used
   * @throws ForeignChainException if the folder holds a chain that the node cannot go on with
   */
  public static ServedNode start(KnownChain chain, NodeConfig config, RpcConfig rpc)
      throws IOException, ForeignChainException {
    return start(chain.definition(), config, rpc);
  }

  static ServedNode start(ChainDefinition chain, NodeConfig config, RpcConfig rpc)
      throws IOException, ForeignChainException {
    DevelopmentNode node = DevelopmentNode.start(config, chain, InstantSource.system());
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
