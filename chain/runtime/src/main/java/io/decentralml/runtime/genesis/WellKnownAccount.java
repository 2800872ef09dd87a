package io.decentralml.runtime.genesis;

/**
 * The accounts that everybody has the keys of, derived from the development phrase; the first three
 * are authorities.
 */
enum WellKnownAccount {
  ALICE(
      "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d",
      "be5ddb1579b72e84524fc29e78609e3caf42e85aa118ebfe0b0ad404b5bdd25f",
      "88dc3417d5058ec4b4503e0c12ea1a0a89be200fe98922423d4334014fa6b0ee"),
  BOB(
      "8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48",
      "fe65717dad0447d715f660a0a58411de509b42e6efb8375f562f58a554d5860e",
      "d17c2d7823ebf260fd138f2d7e27d114c0145d968b5ff5006125f2414fadae69"),
  CHARLIE(
      "90b5ab205c6974c9ea841be688864633dc9ca8a357843eeacf2314649965fe22",
      "1e07379407fecc4b89eb7dbd287c2c781cfb1907a96947a3eb18e4f8e7198625",
      "439660b36c6c03afafca027b910b4fecf99801834c62a5e6006f27d978de234f"),
  DAVE(
      "306721211d5404bd9da88e0204360a1a9ab8b87c66c1bc2fcdd37f3c2222cc20",
      "e860f1b1c7227f7c22602f53f15af80747814dffd839719731ee3bba6edc126c",
      "5e639b43e0052c47447dac87d6fd2b6ec50bdd4d0f614e4299c665249bbd09d9"),
  EVE(
      "e659a7a1628cdd93febc04a4e0646ea20e9f5f0ce097d9a05290d4a9e054df4e",
      "8ac59e11963af19174d0b94d5d78041c233f55d2e19324665bafdfb62925af2d",
      "1dfe3e22cc0d45c70779c1095f7489a8ef3cf52d62fbd8c2fa38c9f1723502b5"),
  FERDIE(
      "1cbd2d43530a44705ad088af313e18f80b53ef16b36177cd4b77b846f2a5f07c",
      "101191192fc877c24d725b337120fa3edc63d227bbc92705db1e2cb65f56981a",
      "568cb4a574c6d178feb39c27dfc8b3f789e5f5423e19c71633c748b9acf086b5");

  private final String account;
  private final String stash;
  private final String vote;

  /**
   * An account.
   *
   * @param account sr25519 public key of {@code //Name}
   * @param stash sr25519 public key of {@code //Name//stash}
   * @param vote ed25519 public key of {@code //Name}
   */
  WellKnownAccount(String account, String stash, String vote) {
    this.account = account;
    this.stash = stash;
    this.vote = vote;
  }

  /** The account in JSON. */
  String account() {
    return quoted(account);
  }

  /** The account of the savings in JSON. */
  String stash() {
    return quoted(stash);
  }

  /** The key for finality in JSON. */
  String vote() {
    return quoted(vote);
  }

  private static String quoted(String digits) {
    return "\"0x" + digits + "\"";
  }
}
