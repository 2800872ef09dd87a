package io.decentralml.assets.ipfs;

import io.decentralml.assets.AssetContent;
import io.decentralml.assets.AssetNotFoundException;
import io.decentralml.assets.Cid;
import io.decentralml.assets.RemotePlace;
import io.decentralml.assets.StoreException;
import io.decentralml.assets.StoreKind;
import io.decentralml.assets.TransferListener;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Crust: an asset is added by a gateway, then ordered from the network's storage nodes by the
 * pinning service, and read from the gateway.
 *
 * <p>Source: Crust wiki, "IPFS W3Auth Gateway", "IPFS W3Auth Pinning Service" and "Store file with
 * Crust IPFS Pinning Service API"; IPFS Pinning Service API 1.0.0; IPFS path gateway specification.
 */
final class CrustPlace implements RemotePlace {
  private static final String ANY_STATUS = "&status=queued,pinning,pinned,failed";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String name;
  private final StoreHttp gateway;
  private final StoreHttp api;
  private final StoreHttp pins;

  /**
   * Crust by these ways.
   *
   * @param gateway where assets are read
   * @param api the gateway's {@code /api/v0/}, with the account's basic authorization
   * @param pins the pinning service, with the account's bearer authorization
   */
  CrustPlace(String name, StoreHttp gateway, StoreHttp api, StoreHttp pins) {
    this.name = name;
    this.gateway = gateway;
    this.api = api;
    this.pins = pins;
  }

  @Override
  public StoreKind kind() {
    return StoreKind.CRUST;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void write(Cid cid, AssetContent content, TransferListener progress) throws IOException {
    IpfsAdd.send(api, name, cid, content, progress);
    pin(cid);
  }

  @Override
  public Opened read(Cid cid, long offset) throws IOException {
    HttpRequest.Builder request =
        gateway.request("ipfs/" + cid, StoreHttp.PATIENCE).header("Accept-Encoding", "identity");
    if (offset > 0) {
      request.header("Range", "bytes=" + offset + "-");
    }
    HttpResponse<InputStream> answer;
    try {
      answer = gateway.send(request.GET().build());
    } catch (Refusals.MissingException e) {
      throw missing(cid, e);
    } catch (Refusals.OutOfRangeException _) {
      return new Opened(InputStream.nullInputStream(), TransferListener.UNKNOWN);
    }
    long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    InputStream bytes = gateway.guarded(answer);
    if (offset > 0 && answer.statusCode() != 206) {
      bytes.skipNBytes(Math.min(offset, length < 0 ? offset : length));
      return new Opened(bytes, length < 0 ? TransferListener.UNKNOWN : length);
    }
    return new Opened(bytes, length < 0 ? TransferListener.UNKNOWN : offset + length);
  }

  @Override
  public boolean has(Cid cid) throws IOException {
    try {
      HttpRequest request =
          gateway
              .request("ipfs/" + cid, StoreHttp.PATIENCE)
              .method("HEAD", BodyPublishers.noBody())
              .build();
      gateway.text(gateway.send(request));
      return true;
    } catch (Refusals.MissingException _) {
      return false;
    }
  }

  @Override
  public void pin(Cid cid) throws IOException {
    String order =
        JSON.createObjectNode().put("cid", cid.toString()).put("name", "decentralml").toString();
    HttpRequest request =
        pins.request("pins", StoreHttp.PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(order))
            .build();
    try {
      JsonNode status = json(pins.text(pins.send(request)));
      if (status.path("status").asString("").equals("failed")) {
        throw new StoreException(
            name + " could not order storage for " + cid + ": " + status.path("info"));
      }
    } catch (Refusals.MissingException e) {
      throw missing(cid, e);
    }
  }

  @Override
  public void unpin(Cid cid) throws IOException {
    for (String id : orders(cid)) {
      try {
        pins.text(pins.send(pins.request("pins/" + id, StoreHttp.PATIENCE).DELETE().build()));
      } catch (Refusals.MissingException _) {
        // Another has taken the order back meanwhile.
      }
    }
  }

  private List<String> orders(Cid cid) throws IOException {
    HttpRequest request =
        pins.request("pins?cid=" + cid + ANY_STATUS, StoreHttp.PATIENCE).GET().build();
    List<String> ids = new ArrayList<>();
    for (JsonNode order : json(pins.text(pins.send(request))).path("results")) {
      // The specification says requestid, Crust's documentation shows requestId.
      String id = order.path("requestid").asString(order.path("requestId").asString(""));
      if (!id.matches("[A-Za-z0-9_.-]+")) {
        throw new StoreException(name + " numbers an order in a way that cannot be asked for");
      }
      ids.add(id);
    }
    return ids;
  }

  private JsonNode json(String text) throws StoreException {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new StoreException(name + " does not answer as a pinning service does", e);
    }
  }

  private AssetNotFoundException missing(Cid cid, Refusals.MissingException cause) {
    AssetNotFoundException missing = new AssetNotFoundException(cid, name);
    missing.initCause(cause);
    return missing;
  }

  @Override
  public void close() {
    gateway.close();
    api.close();
    pins.close();
  }
}
