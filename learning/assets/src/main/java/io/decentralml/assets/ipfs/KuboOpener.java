package io.decentralml.assets.ipfs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.RemoteAssetStore;
import io.decentralml.assets.Retry;
import io.decentralml.assets.StoreAddress;
import io.decentralml.assets.StoreCredentials;
import io.decentralml.assets.StoreOpener;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Opens IPFS nodes: {@code ipfs://HOST:PORT} without encryption, {@code ipfs+https://HOST[:PORT]
 * [/PATH]} with. A user name and password for basic authentication, such as Infura's API key and
 * its secret, are the credentials {@value #USER} and {@value #PASSWORD}.
 */
public final class KuboOpener implements StoreOpener {
  /** Name of the credential that holds the user name. */
  public static final String USER = "DECENTRALML_IPFS_USER";

  /** Name of the credential that holds the password. */
  public static final String PASSWORD = "DECENTRALML_IPFS_PASSWORD";

  private static final String DEFAULT_AUTHORITY = "127.0.0.1:5001";
  private static final String ENCRYPTED = "ipfs+https";

  private final Retry retry;

  /** Opens stores that try again as {@code retry} says. */
  public KuboOpener(Retry retry) {
    this.retry = retry;
  }

  @Override
  public List<String> schemes() {
    return List.of("ipfs", ENCRYPTED);
  }

  @Override
  public String form() {
    return "ipfs://HOST:PORT or ipfs+https://HOST";
  }

  @Override
  public AssetStore open(StoreAddress address, StoreCredentials credentials) {
    Addresses.requireParameters(address);
    boolean encrypted = address.scheme().equals(ENCRYPTED);
    String authority = address.authority().isEmpty() ? DEFAULT_AUTHORITY : address.authority();
    if (!encrypted && !Addresses.hasPort(authority)) {
      authority += ":5001";
    }
    Optional<String> user = credentials.find(USER);
    Optional<String> password = credentials.find(PASSWORD);
    if (user.isPresent() && !encrypted && !Addresses.isLoopback(authority)) {
      throw new IllegalArgumentException(
          "the password of "
              + authority
              + " would travel unencrypted: write ipfs+https://"
              + authority
              + ", or leave "
              + USER
              + " unset");
    }
    String path = address.path().isEmpty() ? "" : "/" + address.path();
    String url = (encrypted ? "https://" : "http://") + authority + path;
    String name = "the IPFS node at " + url;
    Refusals refusals =
        new Refusals(
            name,
            "set " + USER + " and " + PASSWORD + " to the right ones",
            InstantSource.system());
    String authorization = user.map(id -> basic(id, password.orElse(""))).orElse("");
    StoreHttp http = new StoreHttp(url + "/api/v0/", authorization, refusals);
    return new RemoteAssetStore(new KuboPlace(name, http), retry);
  }

  /** Source: RFC 7617. */
  private static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
