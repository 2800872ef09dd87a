package io.decentralml.assets.ipfs;

import io.decentralml.assets.AssetStore;
import io.decentralml.assets.RemoteAssetStore;
import io.decentralml.assets.Retry;
import io.decentralml.assets.StoreAddress;
import io.decentralml.assets.StoreCredentials;
import io.decentralml.assets.StoreOpener;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/**
 * Opens Crust: {@code crust:}, or {@code crust://GATEWAY?pins=URL} for another gateway and pinning
 * service than the ones its documentation recommends. The credential {@value #TOKEN} is the W3Auth
 * token of an account, which the same account's key makes as often as one likes; reading needs
 * none.
 */
public final class CrustOpener implements StoreOpener {
  /** Name of the credential that holds base64 of {@code sub-ADDRESS:0xSIGNATURE}. */
  public static final String TOKEN = "DECENTRALML_CRUST_TOKEN";

  private static final String GATEWAY = "gw.crustfiles.app";
  private static final String PINS = "https://pin.crustcode.com/psa";

  private final Retry retry;

  /** Opens stores that try again as {@code retry} says. */
  public CrustOpener(Retry retry) {
    this.retry = retry;
  }

  @Override
  public List<String> schemes() {
    return List.of("crust");
  }

  @Override
  public String form() {
    return "crust: or crust://GATEWAY?pins=URL";
  }

  @Override
  public AssetStore open(StoreAddress address, StoreCredentials credentials) {
    Addresses.requireParameters(address, "pins");
    String authority = address.authority().isEmpty() ? GATEWAY : address.authority();
    String gateway = (Addresses.isLoopback(authority) ? "http://" : "https://") + authority + "/";
    String pins = address.parameters().getOrDefault("pins", PINS);
    requireEncrypted(pins);
    String name = "Crust by " + authority;
    Refusals refusals =
        new Refusals(
            name,
            "name the account that signs, or set " + TOKEN + " to its token",
            InstantSource.system());
    String token = credentials.find(TOKEN).orElse("");
    CrustPlace place =
        new CrustPlace(
            name,
            new StoreHttp(gateway, "", refusals),
            new StoreHttp(gateway + "api/v0/", header("Basic ", token), refusals),
            new StoreHttp(pins + "/", header("Bearer ", token), refusals));
    return new RemoteAssetStore(place, retry);
  }

  private static String header(String kind, String token) {
    return token.isEmpty() ? "" : kind + token;
  }

  private static void requireEncrypted(String url) {
    URI uri = URI.create(url);
    boolean encrypted = "https".equals(uri.getScheme());
    boolean local = "http".equals(uri.getScheme()) && Addresses.isLoopback(uri.getAuthority());
    if (!encrypted && !local) {
      throw new IllegalArgumentException("the pinning service's URL must begin with https://");
    }
  }
}
