package io.decentralml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.assets.Cid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetCommandsTest {
  @TempDir private Path folder;
  private Path file = Path.of("");
  private String store = "";
  private String cid = "";

  @BeforeEach
  void write() throws IOException {
    byte[] content = new byte[300_000];
    content[7] = 7;
    file = folder.resolve("weights");
    Files.write(file, content);
    cid = Cid.of(content).toString();
    store = "--store=" + folder.resolve("store");
  }

  @Test
  void add_file_printsItsNameAndKeepsIt() throws IOException {
    Run added = Run.of("asset", "add", file.toString(), store);
    assertThat(added.exitCode()).as(added.toString()).isZero();
    assertThat(added.out().strip()).isEqualTo(cid + "  " + file);
    assertThat(added.err()).isEmpty();

    Path copy = folder.resolve("copy");
    Run got = Run.of("asset", "get", cid, copy.toString(), store, "--json");
    assertThat(got.exitCode()).as(got.toString()).isZero();
    assertThat(got.data().path("bytes").asInt()).isEqualTo(300_000);
    assertThat(copy).hasSameBinaryContentAs(file);
  }

  @Test
  void cid_file_storesNothing() {
    Run named = Run.of("asset", "cid", file.toString(), "--json");
    assertThat(named.data().path(0).path("cid").asString()).isEqualTo(cid);
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void has_knownAndUnknown_tellsByExitCodeToo() {
    assertThat(Run.of("asset", "has", cid, store).exitCode()).isEqualTo(1);
    Run.of("asset", "add", file.toString(), store);
    assertThat(Run.of("asset", "has", cid, store).exitCode()).isZero();
    assertThat(Run.of("asset", "pin", cid, store).exitCode()).isZero();
    assertThat(Run.of("asset", "unpin", cid, store).exitCode()).isZero();
    assertThat(Run.of("asset", "has", cid, store, "--json").data().path("has").asBoolean(true))
        .isFalse();
  }

  @Test
  void copy_betweenFolders_keepsTheName() {
    Run.of("asset", "add", file.toString(), store);
    Path other = folder.resolve("other");
    Run copied = Run.of("asset", "copy", cid, "--from=" + folder.resolve("store"), "--to=" + other);
    assertThat(copied.exitCode()).as(copied.toString()).isZero();
    assertThat(Run.of("asset", "has", cid, "--store=" + other).exitCode()).isZero();
  }

  @Test
  void get_unknownOrDamaged_saysWhich() throws IOException {
    Path copy = folder.resolve("copy");
    Run gone = Run.of("asset", "get", cid, copy.toString(), store, "--json");
    assertThat(gone.exitCode()).isEqualTo(1);
    assertThat(gone.json().path("error_code").asString()).isEqualTo("asset_not_found");

    Run.of("asset", "add", file.toString(), store);
    Files.writeString(kept(), "other bytes");
    Run damaged = Run.of("asset", "get", cid, copy.toString(), store, "--json");
    assertThat(damaged.exitCode()).isEqualTo(1);
    assertThat(damaged.json().path("error_code").asString()).isEqualTo("asset_corrupt");
    assertThat(damaged.json().path("message").asString()).contains("put the right bytes again");
    assertThat(copy).doesNotExist();
  }

  @Test
  void store_wrongAddress_isAUsageErrorThatListsTheKinds() {
    Run run = Run.of("asset", "has", cid, "--store=gopher://x");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("gopher:").contains("ipfs://HOST:PORT").contains("crust:");
  }

  @Test
  void has_noCid_isAUsageError() {
    Run run = Run.of("asset", "has", "notacid", store);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("not a CID");
  }

  private Path kept() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
      return files.filter(each -> each.endsWith(cid)).findFirst().orElseThrow();
    }
  }
}
