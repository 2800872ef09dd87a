package io.decentralml.assets.ipfs;

import io.decentralml.assets.AssetContent;
import io.decentralml.assets.Cid;
import io.decentralml.assets.StoreException;
import io.decentralml.assets.StoreUnreachableException;
import io.decentralml.assets.TransferListener;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /api/v0/add}, with every option that has a say in the name, whatever the node's
 * defaults.
 *
 * <p>Source: Kubo RPC API v0, {@code add}.
 */
final class IpfsAdd {
  private static final String PROFILE =
      "add?cid-version=1&hash=sha2-256&chunker=size-262144&raw-leaves=true&max-file-links=174"
          + "&trickle=false&inline=false&wrap-with-directory=false&pin=true&progress=false";

  /** What any line gives. */
  private static final long SLOWEST_BYTES_A_SECOND = 16 * 1024;

  private IpfsAdd() {}

  /** Sends {@code content} and makes sure that the node names it {@code cid}. */
  static void send(
      StoreHttp http, String place, Cid cid, AssetContent content, TransferListener progress)
      throws IOException {
    Upload upload = new Upload(content, progress);
    Duration patience = StoreHttp.PATIENCE.plusSeconds(content.length() / SLOWEST_BYTES_A_SECOND);
    HttpResponse<InputStream> answer;
    try {
      answer =
          http.send(
              http.request(PROFILE, patience)
                  .header("Content-Type", Upload.contentType())
                  .POST(upload.body())
                  .build());
    } catch (StoreUnreachableException e) {
      upload.throwFailure();
      throw e;
    }
    String name = name(http.text(answer), place);
    upload.throwFailure();
    if (!name.equals(cid.toString())) {
      throw new StoreException(
          place
              + " names the asset "
              + name
              + " but its bytes are "
              + cid
              + ": they were damaged on the way, or the node imports in another way than asked");
    }
  }

  /** The last name in lines of {@code {"Name", "Hash", "Size"}}. */
  private static String name(String lines, String place) throws StoreException {
    String name = "";
    for (String line : lines.lines().toList()) {
      try {
        JsonNode hash = JsonMapper.shared().readTree(line).path("Hash");
        name = hash.isString() ? hash.asString() : name;
      } catch (JacksonException e) {
        throw new StoreException(place + " does not answer as an IPFS node does", e);
      }
    }
    if (name.isEmpty()) {
      throw new StoreUnreachableException(place, "it broke off before it named the asset");
    }
    return name;
  }
}
