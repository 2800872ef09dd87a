package io.decentralml.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreTest {
  private static final Password PASSWORD = Password.of("correct horse".toCharArray());

  @TempDir private Path folder;

  private static AccountFile account(String uri, String name) {
    return AccountFile.encrypt(
        KeyPair.fromUri(SignatureScheme.SR25519, uri), 42, name, PASSWORD, ScryptCost.N15);
  }

  @Test
  void add_newAccount_isFoundByNameAndAddress() throws Exception {
    Keystore keystore = Keystore.at(folder.resolve("deep/keystore"));
    assertThat(keystore.accounts()).isEmpty();
    AccountFile alice = account("//Alice", "alice");
    Path file = keystore.add(alice);
    assertThat(keystore.find("alice").address()).isEqualTo(alice.address());
    assertThat(keystore.find(alice.address().toString()).name()).contains("alice");
    assertThat(keystore.find("alice").open(PASSWORD).accountId())
        .isEqualTo(alice.address().accountId());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keystore.folder())))
        .isEqualTo("rwx------");
    try (var left = Files.list(keystore.folder())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void add_accountOrNameTwice_changesNothing() throws Exception {
    Keystore keystore = Keystore.at(folder);
    AccountFile alice = account("//Alice", "alice");
    byte[] before = Files.readAllBytes(keystore.add(alice));
    assertThatThrownBy(() -> keystore.add(account("//Alice", "other")))
        .isInstanceOf(KeystoreException.class)
        .hasMessageContaining("already");
    assertThatThrownBy(() -> keystore.add(account("//Bob", "alice")))
        .isInstanceOf(KeystoreException.class)
        .hasMessageContaining("called alice");
    assertThat(keystore.accounts()).hasSize(1);
    assertThat(Files.readAllBytes(folder.resolve(alice.address() + ".json"))).isEqualTo(before);
  }

  @Test
  void find_absentOrSharedName_isRefused() throws Exception {
    Keystore keystore = Keystore.at(folder);
    assertThatThrownBy(() -> keystore.find("alice")).isInstanceOf(KeystoreException.class);
    Files.writeString(folder.resolve("a.json"), account("//Alice", "twin").toJson());
    Files.writeString(folder.resolve("b.json"), account("//Bob", "twin").toJson());
    assertThatThrownBy(() -> keystore.find("twin")).hasMessageContaining("several");
  }

  @Test
  void accounts_filesThatAreNone_areNamedApart() throws Exception {
    Keystore keystore = Keystore.at(folder);
    keystore.add(account("//Alice", "alice"));
    Path other = Files.writeString(folder.resolve("settings.json"), "{}");
    Path large = Files.write(folder.resolve("large.json"), new byte[100_000]);
    Files.writeString(folder.resolve("README"), "");
    assertThat(keystore.accounts()).hasSize(1);
    assertThat(keystore.unreadable()).containsExactlyInAnyOrder(other, large);
  }

  @Test
  void create_fileThatExists_leavesItAsItIs() throws Exception {
    Path target = Files.writeString(folder.resolve("kept"), "first");
    assertThatThrownBy(() -> PrivateFile.create(target, new byte[] {1}))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(target).hasContent("first");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(target);
    }
  }
}
