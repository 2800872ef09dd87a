package io.decentralml.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetStoresTest {
  @TempDir private Path folder;
  private final List<StoreAddress> opened = new ArrayList<>();

  private final AssetStores stores =
      AssetStores.of(
          new StoreOpener() {
            @Override
            public List<String> schemes() {
              return List.of("s3");
            }

            @Override
            public String form() {
              return "s3://BUCKET[/PREFIX]";
            }

            @Override
            public AssetStore open(StoreAddress address, StoreCredentials credentials) {
              opened.add(address);
              return new RemoteAssetStore(new FlakyPlace(), Retry.standard());
            }
          });

  private AssetStore open(String text) throws IOException {
    return stores.open(text, StoreCredentials.NONE);
  }

  @Test
  void open_pathOrFolder_isAFolder() throws IOException {
    assertThat(open(folder.resolve("a").toString()).place()).endsWith("a");
    assertThat(open("folder:" + folder.resolve("b")).kind()).isEqualTo(StoreKind.FOLDER);
    assertThat(folder.resolve("b")).isDirectory();
  }

  @Test
  void open_knownScheme_goesToItsOpener() throws IOException {
    open("S3://models/eu/north/?region=eu-north-1&endpoint=http%3A%2F%2Flocalhost%3A9000");

    assertThat(opened)
        .containsExactly(
            new StoreAddress(
                "s3",
                "models",
                "eu/north",
                Map.of("region", "eu-north-1", "endpoint", "http://localhost:9000")));
  }

  @Test
  void open_unknownScheme_listsTheKnownOnes() {
    assertThatThrownBy(() -> open("gopher://x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gopher:")
        .hasMessageContaining("s3://BUCKET[/PREFIX]");
  }

  @Test
  void open_passwordInTheAddress_isRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> open("s3://me:hunter2@models"))
        .hasMessageContaining("environment")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("hunter2"));
  }

  @Test
  void credentials_asText_showNothing() {
    StoreCredentials credentials =
        StoreCredentials.of(Map.of("AWS_SECRET_ACCESS_KEY", "hunter2", "EMPTY", ""));

    assertThat(credentials.find("AWS_SECRET_ACCESS_KEY")).contains("hunter2");
    assertThat(credentials.find("EMPTY")).isEmpty();
    assertThat(credentials.toString()).doesNotContain("hunter2").doesNotContain("AWS");
  }
}
