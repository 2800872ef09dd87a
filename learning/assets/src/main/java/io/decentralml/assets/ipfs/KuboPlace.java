package io.decentralml.assets.ipfs;

import io.decentralml.assets.AssetContent;
import io.decentralml.assets.AssetNotFoundException;
import io.decentralml.assets.BlockPlace;
import io.decentralml.assets.Cid;
import io.decentralml.assets.StoreAccessDeniedException;
import io.decentralml.assets.StoreException;
import io.decentralml.assets.StoreKind;
import io.decentralml.assets.StoreUnreachableException;
import io.decentralml.assets.TransferListener;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/**
 * An IPFS node by Kubo's RPC: a local Kubo, or Infura with an API key and its secret.
 *
 * <p>Source: Kubo RPC API v0; MetaMask/Infura IPFS documentation, "Authenticate requests".
 */
final class KuboPlace implements BlockPlace {
  /** How long an online node may search the network for an asset that it does not have. */
  private static final String SEARCH = "&timeout=45s";

  private final String name;
  private final StoreHttp http;

  /** The node whose RPC is {@code http}. */
  KuboPlace(String name, StoreHttp http) {
    this.name = name;
    this.http = http;
  }

  @Override
  public StoreKind kind() {
    return StoreKind.IPFS;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void write(Cid cid, AssetContent content, TransferListener progress) throws IOException {
    try {
      IpfsAdd.send(http, name, cid, content, progress);
    } catch (StoreUnreachableException e) {
      if (e.getCause() != null) {
        tellWhenDenied(cid, e);
      }
      throw e;
    }
  }

  /** A node that refuses credentials may do so by closing the connection during an upload. */
  private void tellWhenDenied(Cid cid, StoreUnreachableException upload) throws IOException {
    try {
      has(cid);
    } catch (StoreAccessDeniedException e) {
      e.addSuppressed(upload);
      throw e;
    } catch (StoreException e) {
      upload.addSuppressed(e);
    }
  }

  @Override
  public Opened read(Cid cid, long offset) throws IOException {
    find(cid);
    HttpResponse<InputStream> answer = call("cat?arg=" + cid + "&offset=" + offset, cid);
    long total =
        answer.headers().firstValueAsLong("X-Content-Length").stream()
            .map(left -> offset + left)
            .findFirst()
            .orElse(TransferListener.UNKNOWN);
    return new Opened(http.guarded(answer), total);
  }

  /** Has an online node look for the root block, within bounds that {@code cat} does not have. */
  private void find(Cid cid) throws IOException {
    http.text(call("block/stat?arg=" + cid + SEARCH, cid));
  }

  @Override
  public byte[] block(Cid cid) throws IOException {
    HttpResponse<InputStream> answer = call("block/get?arg=" + cid + SEARCH, cid);
    try (InputStream body = http.guarded(answer)) {
      byte[] block = body.readNBytes(MAX_BLOCK_BYTES + 1);
      if (block.length > MAX_BLOCK_BYTES) {
        throw new StoreException(name + " sends more than 2 MiB as block " + cid);
      }
      return block;
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreUnreachableException(name, "block " + cid + " broke off", e);
    }
  }

  @Override
  public boolean has(Cid cid) throws IOException {
    try {
      http.text(call("block/stat?arg=" + cid + "&offline=true", cid));
      return true;
    } catch (AssetNotFoundException _) {
      return false;
    }
  }

  @Override
  public void pin(Cid cid) throws IOException {
    find(cid);
    http.text(call("pin/add?arg=" + cid, cid));
  }

  @Override
  public void unpin(Cid cid) throws IOException {
    try {
      http.text(call("pin/rm?arg=" + cid, cid));
    } catch (AssetNotFoundException _) {
      // Nothing to forget.
    } catch (StoreUnreachableException | StoreAccessDeniedException e) {
      throw e;
    } catch (StoreException e) {
      if (!String.valueOf(e.getMessage()).contains("not pinned")) {
        throw e;
      }
    }
  }

  private HttpResponse<InputStream> call(String target, Cid cid) throws IOException {
    try {
      return http.send(
          http.request(target, StoreHttp.PATIENCE).POST(BodyPublishers.noBody()).build());
    } catch (Refusals.MissingException e) {
      AssetNotFoundException missing = new AssetNotFoundException(cid, name);
      missing.initCause(e);
      throw missing;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
