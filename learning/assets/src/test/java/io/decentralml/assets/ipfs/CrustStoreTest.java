package io.decentralml.assets.ipfs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.assets.AssetNotFoundException;
import io.decentralml.assets.AssetStore;
import io.decentralml.assets.AssetStores;
import io.decentralml.assets.Cid;
import io.decentralml.assets.Retry;
import io.decentralml.assets.StoreAccessDeniedException;
import io.decentralml.assets.StoreCredentials;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Requests and answers of Crust's documentation, recorded; no Crust can be had in a test.
 *
 * <p>Source: Crust wiki, "Store file with Crust IPFS Pinning Service API"; IPFS Pinning Service API
 * 1.0.0.
 */
class CrustStoreTest {
  private static final byte[] CONTENT = "honest weights".getBytes(UTF_8);
  private static final Cid CID = Cid.of(CONTENT);
  private static final String TOKEN = "c3ViLTVBZGRyZXNzOjB4c2lnbmF0dXJl";
  private static final String ADDED =
      "{\"Name\":\"asset\",\"Hash\":\"" + CID + "\",\"Size\":\"14\"}";
  private static final String PINNING =
      """
      {"requestId":"c7fc3e00-b303-4a24-8485-71ee7b3ffb78-1631776602227","status":"pinning",
       "created":"2021-09-16T06:55:12+00:00","pin":{"cid":"%s","name":"crust-demo","meta":null,
       "origins":[]},"delegates":[],"info":{}}\
      """
          .formatted(CID);

  private final WireStub wire = new WireStub();
  private final AssetStore store = open(StoreCredentials.of(Map.of(CrustOpener.TOKEN, TOKEN)));

  CrustStoreTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    store.close();
    wire.close();
  }

  private AssetStore open(StoreCredentials credentials) throws IOException {
    String pins = URLEncoder.encode("http://" + wire.authority() + "/psa", UTF_8);
    return AssetStores.of(new CrustOpener(Retry.standard()))
        .open("crust://" + wire.authority() + "?pins=" + pins, credentials);
  }

  @Test
  void put_bytes_areAddedByTheGatewayAndOrderedByThePinningService() throws IOException {
    wire.answer(200, ADDED);
    wire.answer(200, PINNING);

    assertThat(store.put(CONTENT)).isEqualTo(CID);

    WireStub.Request add = wire.requests.get(0);
    assertThat(add.line()).startsWith("POST /api/v0/add?").contains("pin=true");
    assertThat(add.authorization()).isEqualTo("Basic " + TOKEN);
    assertThat(add.contentType()).startsWith("multipart/form-data");
    WireStub.Request pin = wire.requests.get(1);
    assertThat(pin.line()).isEqualTo("POST /psa/pins");
    assertThat(pin.authorization()).isEqualTo("Bearer " + TOKEN);
    assertThat(pin.contentType()).isEqualTo("application/json");
    assertThat(pin.body()).isEqualTo("{\"cid\":\"" + CID + "\",\"name\":\"decentralml\"}");
  }

  @Test
  void put_signatureIsRefused_saysSoWithoutTheToken() {
    wire.answer(401, "{\"error\":{\"reason\":\"UNAUTHORIZED\",\"details\":\"Invalid Signature\"}}");

    assertThatThrownBy(() -> store.put(CONTENT))
        .isInstanceOf(StoreAccessDeniedException.class)
        .hasMessageContaining("Invalid Signature")
        .hasMessageContaining("DECENTRALML_CRUST_TOKEN")
        .satisfies(e -> assertThat(e.toString()).doesNotContain(TOKEN));
  }

  @Test
  void get_bytes_comeFromTheGatewayWithoutTheToken() throws IOException {
    wire.answer(200, "honest weights");

    assertThat(store.get(CID)).isEqualTo(CONTENT);

    WireStub.Request request = wire.requests.getFirst();
    assertThat(request.line()).isEqualTo("GET /ipfs/" + CID);
    assertThat(request.authorization()).isEmpty();
  }

  @Test
  void get_unknown_isNotFound() throws IOException {
    wire.answer(404, "");
    wire.answer(404, "");

    assertThatThrownBy(() -> store.get(CID)).isInstanceOf(AssetNotFoundException.class);
    assertThat(store.has(CID)).isFalse();
    assertThat(wire.requests.getLast().line()).isEqualTo("HEAD /ipfs/" + CID);
  }

  @Test
  void unpin_ordered_takesEveryOrderBack() throws IOException {
    wire.answer(
        200,
        "{\"count\":2,\"results\":[{\"requestid\":\"one\",\"status\":\"pinned\"},"
            + "{\"requestId\":\"two\",\"status\":\"queued\"}]}");
    wire.answer(202, "");
    wire.answer(404, "");

    store.unpin(CID);

    assertThat(wire.requests)
        .extracting(WireStub.Request::line)
        .containsExactly(
            "GET /psa/pins?cid=" + CID + "&status=queued,pinning,pinned,failed",
            "DELETE /psa/pins/one",
            "DELETE /psa/pins/two");
    assertThat(wire.requests)
        .extracting(WireStub.Request::authorization)
        .containsOnly("Bearer " + TOKEN);
  }

  @Test
  void open_pinningServiceWithoutEncryption_isRefused() {
    assertThatThrownBy(() ->
            AssetStores.of(new CrustOpener(Retry.standard()))
                .open("crust://gateway?pins=http://pins.example.com", StoreCredentials.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://");
  }
}
