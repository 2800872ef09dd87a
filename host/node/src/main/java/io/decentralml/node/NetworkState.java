package io.decentralml.node;

import java.util.List;

/**
 * How a node is connected.
 *
 * @param peers other nodes
 * @param activity whether the node is catching up
 * @param expectation whether a node without peers is a cause for worry
 * @param localPeerId the name of this node in the network
 * @param listenAddresses where other nodes can reach it
 * @param roles such as "Authority"
 */
public record NetworkState(
    List<Peer> peers,
    Activity activity,
    Expectation expectation,
    String localPeerId,
    List<String> listenAddresses,
    List<String> roles) {
  /** Copies the lists. */
  public NetworkState {
    peers = List.copyOf(peers);
    listenAddresses = List.copyOf(listenAddresses);
    roles = List.copyOf(roles);
  }

  /**
   * Another node.
   *
   * @param id its name in the network
   * @param roles what it does
   * @param best the newest block it has told of
   */
  public record Peer(String id, String roles, BlockReference best) {}

  /** Whether a node is catching up. */
  public enum Activity {
    IDLE,
    SYNCING
  }

  /** Whether a node without peers is a cause for worry. */
  public enum Expectation {
    PEERS,
    NO_PEERS
  }
}
