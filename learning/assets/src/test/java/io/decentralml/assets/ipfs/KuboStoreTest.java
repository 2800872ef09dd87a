package io.decentralml.assets.ipfs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.assets.AssetNotFoundException;
import io.decentralml.assets.AssetStore;
import io.decentralml.assets.AssetStores;
import io.decentralml.assets.Cid;
import io.decentralml.assets.CorruptAssetException;
import io.decentralml.assets.Retry;
import io.decentralml.assets.StoreAccessDeniedException;
import io.decentralml.assets.StoreCredentials;
import io.decentralml.assets.StoreException;
import io.decentralml.assets.StoreFullException;
import io.decentralml.assets.StoreUnreachableException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How requests and failures look on the wire; a real Kubo is tried in {@code quality/stores}. */
class KuboStoreTest {
  private static final byte[] CONTENT = "honest weights".getBytes(UTF_8);
  private static final Cid CID = Cid.of(CONTENT);
  private static final String ADDED = "{\"Name\":\"asset\",\"Hash\":\"%s\",\"Size\":\"14\"}\n";
  private static final String MISSING =
      "{\"Message\":\"block was not found locally (offline): ipld: could not find %s\",\"Code\":0,"
          + "\"Type\":\"error\"}";

  private final List<Duration> pauses = new ArrayList<>();
  private final AssetStores stores =
      AssetStores.of(
          new KuboOpener(new Retry(3, pauses::add, RandomGenerator.of("L64X128MixRandom"))));
  private WireStub wire;
  private AssetStore store;

  KuboStoreTest() throws IOException {
    wire = new WireStub();
    store = open(StoreCredentials.NONE);
  }

  @BeforeEach
  void forget() {
    pauses.clear();
  }

  @AfterEach
  void close() throws IOException {
    store.close();
    wire.close();
  }

  private AssetStore open(StoreCredentials credentials) throws IOException {
    return stores.open("ipfs://" + wire.authority(), credentials);
  }

  @Test
  void put_bytes_asksForOurImportProfile() throws IOException {
    wire.answer(200, ADDED.formatted(CID));

    assertThat(store.put(CONTENT)).isEqualTo(CID);

    WireStub.Request request = wire.requests.getFirst();
    assertThat(request.line())
        .startsWith("POST /api/v0/add?")
        .contains("cid-version=1", "raw-leaves=true", "chunker=size-262144", "max-file-links=174")
        .contains("pin=true");
    assertThat(request.authorization()).isEmpty();
    String boundary = request.contentType().replace("multipart/form-data; boundary=", "");
    assertThat(request.body())
        .startsWith("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"")
        .endsWith("\r\n\r\nhonest weights\r\n--" + boundary + "--\r\n");
  }

  @Test
  void put_nodeNamesItOtherwise_fails() {
    wire.answer(200, ADDED.formatted(Cid.of(new byte[1])));

    assertThatThrownBy(() -> store.put(CONTENT))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(CID.toString())
        .hasMessageContaining("imports in another way");
  }

  @Test
  void put_password_travelsAsBasicAuthentication() throws IOException {
    AssetStore guarded =
        open(
            StoreCredentials.of(
                Map.of(KuboOpener.USER, "Aladdin", KuboOpener.PASSWORD, "open sesame")));
    wire.answer(200, ADDED.formatted(CID));

    guarded.put(CONTENT);
    guarded.close();

    // RFC 7617 section 2.
    assertThat(wire.requests.getFirst().authorization())
        .isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
  }

  @Test
  void put_wrongPassword_saysWhereItComesFromAndNotWhatItIs() throws IOException {
    AssetStore guarded =
        open(StoreCredentials.of(Map.of(KuboOpener.USER, "me", KuboOpener.PASSWORD, "hunter2")));
    wire.answer(401, "{\"Message\":\"unauthorized\"}");

    assertThatThrownBy(() -> guarded.put(CONTENT))
        .isInstanceOf(StoreAccessDeniedException.class)
        .hasMessageContaining("401")
        .hasMessageContaining("DECENTRALML_IPFS_PASSWORD")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("hunter2"));
    assertThat(guarded.toString()).doesNotContain("hunter2");
    assertThat(wire.requests).hasSize(1);
    guarded.close();
  }

  @Test
  void open_passwordOverAnUnencryptedLine_isRefused() {
    StoreCredentials credentials =
        StoreCredentials.of(Map.of(KuboOpener.USER, "me", KuboOpener.PASSWORD, "hunter2"));

    assertThatThrownBy(() -> stores.open("ipfs://ipfs.example.com:5001", credentials))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ipfs+https://ipfs.example.com:5001");
  }

  @Test
  void put_tooManyRequests_comesBackWhenAsked() throws IOException {
    wire.answer(429, Map.of("Retry-After", "3"), "");
    wire.answer(503, "<html>overloaded</html>");
    wire.answer(200, ADDED.formatted(CID));

    assertThat(store.put(CONTENT)).isEqualTo(CID);

    assertThat(pauses).first().isEqualTo(Duration.ofSeconds(3));
    assertThat(pauses).hasSize(2);
  }

  @Test
  void put_diskOfTheNodeIsFull_saysSo() {
    wire.answer(500, "{\"Message\":\"write: no space left on device\",\"Code\":0}");

    assertThatThrownBy(() -> store.put(CONTENT))
        .isInstanceOf(StoreFullException.class)
        .hasMessageContaining("unpin");
  }

  @Test
  void get_unknown_isNotFoundAtOnce() {
    wire.answer(500, MISSING.formatted(CID));

    assertThatThrownBy(() -> store.get(CID))
        .isInstanceOf(AssetNotFoundException.class)
        .hasMessageContaining(CID.toString());
    assertThat(pauses).isEmpty();
  }

  @Test
  void get_otherBytes_areCorrupt() {
    wire.answer(200, "{}");
    wire.answer(200, "forged weights");

    assertThatThrownBy(() -> store.get(CID)).isInstanceOf(CorruptAssetException.class);
  }

  @Test
  void get_answerEndsEarly_goesOnAtTheByte() throws IOException {
    wire.answer(200, "{}");
    wire.answer(200, Map.of("X-Content-Length", "14"), "honest");
    wire.answer(200, "{}");
    wire.answer(200, Map.of("X-Content-Length", "8"), " weights");

    assertThat(store.get(CID)).isEqualTo(CONTENT);
    assertThat(wire.requests)
        .extracting(WireStub.Request::line)
        .filteredOn(line -> line.contains("/cat?"))
        .containsExactly(
            "POST /api/v0/cat?arg=" + CID + "&offset=0",
            "POST /api/v0/cat?arg=" + CID + "&offset=6");
  }

  @Test
  void has_serverErrorThatIsNotKubos_isTriedAgain() throws IOException {
    wire.answer(500, "<html>bad moment</html>");
    wire.answer(500, MISSING.formatted(CID));

    assertThat(store.has(CID)).isFalse();
    assertThat(pauses).hasSize(1);
  }

  @Test
  void has_nobodyListens_isUnreachable() throws IOException {
    wire.close();

    assertThatThrownBy(() -> store.has(CID)).isInstanceOf(StoreUnreachableException.class);
    assertThat(pauses).hasSize(2);
  }
}
