package io.decentralml.node;

/**
 * What a chain says of itself to clients.
 *
 * @param name for people, such as "Development"
 * @param id for folders, such as "dev"
 * @param type what the chain is for
 * @param properties how clients show addresses and amounts
 */
public record ChainSpec(String name, String id, ChainType type, Properties properties) {
  /**
   * How clients show addresses and amounts.
   *
   * @param ss58Format the network prefix of addresses
   * @param tokenDecimals digits behind the point of one token
   * @param tokenSymbol the token's short name
   */
  public record Properties(int ss58Format, int tokenDecimals, String tokenSymbol) {}

  /** What a chain is for. */
  public enum ChainType {
    DEVELOPMENT("Development"),
    LOCAL("Local"),
    LIVE("Live");

    private final String wireName;

    ChainType(String wireName) {
      this.wireName = wireName;
    }

    /** The name in {@code system_chainType}. */
    public String wireName() {
      return wireName;
    }
  }
}
