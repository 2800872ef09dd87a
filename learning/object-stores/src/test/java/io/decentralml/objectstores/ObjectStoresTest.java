package io.decentralml.objectstores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.assets.AssetContent;
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
import io.decentralml.assets.TransferListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObjectStoresTest {
  private static final Retry QUICK = new Retry(3, pause -> {}, new Random(1));
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final String TOKEN = "short-lived-token";
  private static final StoreCredentials CREDENTIALS =
      StoreCredentials.of(
          Map.of(
              "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
              "AWS_SECRET_ACCESS_KEY", SECRET,
              "AWS_SESSION_TOKEN", TOKEN));

  private LoopbackBucket bucket;
  private AssetStore store;

  @BeforeEach
  void open() throws IOException {
    bucket = new LoopbackBucket();
    store = open("s3://assets/models");
  }

  @AfterEach
  void close() throws IOException {
    store.close();
    bucket.close();
  }

  @Test
  void get_afterPut_readsOneObjectUnderItsCid() throws IOException {
    byte[] content = bytes(600_000);

    Cid cid = store.put(content);

    assertThat(cid).isEqualTo(Cid.of(content));
    assertThat(bucket.objects).containsOnlyKeys("models/" + cid);
    assertThat(store.get(cid)).isEqualTo(content);
    assertThat(store.has(cid)).isTrue();
  }

  @Test
  void get_empty_isEmpty() throws IOException {
    assertThat(store.get(store.put(new byte[0]))).isEmpty();
  }

  @Test
  void put_long_goesInPiecesAndComesBack() throws IOException {
    byte[] content = bytes(20_000_000);

    Cid cid = store.put(new ByteArrayInputStream(content), TransferListener.NONE);

    assertThat(bucket.objects.get("models/" + cid)).isEqualTo(content);
    assertThat(store.get(cid)).isEqualTo(content);
  }

  @Test
  void put_longToGoogle_goesInPartsAndComesBack() throws IOException {
    byte[] content = bytes(70_000_000);
    StoreCredentials token = StoreCredentials.of(Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", TOKEN));

    try (AssetStore google =
        AssetStores.of(ObjectStores.gcs(QUICK))
            .open("gcs://assets/models?endpoint=" + bucket.endpoint(), token)) {
      Cid cid = google.put(content);

      assertThat(bucket.objects.get("models/" + cid)).isEqualTo(content);
      assertThat(google.get(cid)).isEqualTo(content);
    }
    assertThat(bucket.requests)
        .allSatisfy(
            headers -> assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer " + TOKEN));
  }

  @Test
  void put_anyRequest_isSignedWithTheSessionToken() throws IOException {
    store.get(store.put(bytes(10)));

    assertThat(bucket.requests)
        .isNotEmpty()
        .allSatisfy(headers -> {
          assertThat(headers.getFirst("x-amz-security-token")).isEqualTo(TOKEN);
          assertThat(headers.getFirst("Authorization"))
              .contains("Credential=AKIDEXAMPLE/")
              .contains("x-amz-security-token");
        });
  }

  @Test
  void get_missing_saysSo() throws IOException {
    Cid cid = Cid.of(bytes(10));

    assertThat(store.has(cid)).isFalse();
    assertThatThrownBy(() -> store.get(cid)).isInstanceOf(AssetNotFoundException.class);
  }

  @Test
  void any_noSuchBucket_isNamed() throws IOException {
    try (AssetStore elsewhere = open("s3://nowhere")) {
      assertThatThrownBy(() -> elsewhere.has(Cid.of(bytes(10))))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("there is no such bucket: s3://nowhere");
      assertThatThrownBy(() -> elsewhere.put(bytes(10)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("there is no such bucket: s3://nowhere");
    }
  }

  @Test
  void get_damagedObject_isRefusedUntilPutAgain() throws IOException {
    byte[] content = bytes(600_000);
    Cid cid = store.put(content);
    bucket.objects.put("models/" + cid, bytes(600_001));

    assertThatThrownBy(() -> store.get(cid)).isInstanceOf(CorruptAssetException.class);

    store.put(content);
    assertThat(store.get(cid)).isEqualTo(content);
  }

  @Test
  void get_answerBreaksOff_goesOn() throws IOException {
    byte[] content = bytes(20_000_000);
    Cid cid = store.put(content);
    bucket.halved.set(2);

    assertThat(store.get(cid)).isEqualTo(content);
    assertThat(bucket.halved).hasValue(0);
  }

  @Test
  void put_passingFault_isTriedAgain() throws IOException {
    bucket.refuse(2, 503, "SlowDown");

    assertThat(store.get(store.put(bytes(10)))).isEqualTo(bytes(10));
  }

  @Test
  void put_wrongKey_namesTheCureAndNoSecret() {
    bucket.refuse(1, 403, "SignatureDoesNotMatch");

    assertThatThrownBy(() -> store.put(bytes(10)))
        .isInstanceOf(StoreAccessDeniedException.class)
        .hasMessageContaining("HTTP 403, SignatureDoesNotMatch")
        .hasMessageContaining("check the key")
        .hasMessageNotContaining(SECRET)
        .hasMessageNotContaining(TOKEN)
        .hasNoCause();
  }

  @Test
  void has_tokenEnded_isToldThoughHeadHasNoBody() {
    bucket.refuse(2, 400, "ExpiredToken");

    assertThatThrownBy(() -> store.has(Cid.of(bytes(10))))
        .isInstanceOf(StoreAccessDeniedException.class)
        .hasMessageContaining("ExpiredToken");
  }

  @Test
  void put_full_saysFull() {
    bucket.refuse(1, 507, "XMinioStorageFull");

    assertThatThrownBy(() -> store.put(bytes(10))).isInstanceOf(StoreFullException.class);
  }

  @Test
  void put_nobodyThere_saysUnreachable() {
    bucket.close();

    assertThatThrownBy(() -> store.put(bytes(10)))
        .isInstanceOf(StoreUnreachableException.class)
        .hasMessageContaining("onnection refused");
  }

  @Test
  void put_contentShrinksMeanwhile_showsNothing() {
    assertThatThrownBy(() -> store.put(new Shrinking(20_000_000), TransferListener.NONE))
        .isInstanceOf(IOException.class);
    assertThat(bucket.objects).isEmpty();
  }

  @Test
  void unpin_object_isGone() throws IOException {
    Cid cid = store.put(bytes(10));

    store.pin(cid);
    store.unpin(cid);
    store.unpin(cid);

    assertThat(store.has(cid)).isFalse();
    assertThatThrownBy(() -> store.pin(cid)).isInstanceOf(AssetNotFoundException.class);
  }

  @Test
  void toString_store_holdsNoSecret() {
    assertThat(store.toString()).contains("s3://assets/models").doesNotContain(SECRET);
  }

  private AssetStore open(String address) throws IOException {
    return AssetStores.of(ObjectStores.s3(QUICK))
        .open(address + "?endpoint=" + bucket.endpoint(), CREDENTIALS);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  /** Content of which less can be read the second time, when its name is known. */
  private static final class Shrinking implements AssetContent {
    private final int length;
    private int times;

    Shrinking(int length) {
      this.length = length;
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes(length), 0, times++ == 0 ? length : length - 1);
    }
  }
}
