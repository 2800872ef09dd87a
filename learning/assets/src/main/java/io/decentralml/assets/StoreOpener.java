package io.decentralml.assets;

import java.io.IOException;
import java.util.List;

/** Opens the stores of some schemes, for {@link AssetStores} to be made of. */
public interface StoreOpener {
  /** The schemes it knows, in lower case. */
  List<String> schemes();

  /** How an address is written, for help and messages: {@code s3://BUCKET[/PREFIX]}. */
  String form();

  /**
   * Opens the store at {@code address}; does not need to reach it yet.
   *
   * @throws IllegalArgumentException when the address is incomplete or has unknown parts
   * @throws StoreAccessDeniedException when credentials are missing that it cannot do without
   * @throws IOException when it cannot be opened
   */
  AssetStore open(StoreAddress address, StoreCredentials credentials) throws IOException;
}
