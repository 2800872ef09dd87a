package io.decentralml.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.decentralml.crypto.Ss58;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of account files, each named {@code ADDRESS.json}, so that a file of polkadot-js can be
 * dropped in. The folder is made for its owner alone (0700), and so is each file (0600). A file
 * appears whole or not at all and is never overwritten. Names and accounts are there once.
 * Thread-safe; of two programs that add the same account at once, one is refused.
 */
public final class Keystore {
  private static final String SUFFIX = ".json";

  private final Path folder;

  private Keystore(Path folder) {
    this.folder = folder;
  }

  /** The keystore in {@code folder}, which need not exist yet. */
  public static Keystore at(Path folder) {
    return new Keystore(folder);
  }

  /** Where it is. */
  public Path folder() {
    return folder;
  }

  /**
   * All accounts, by name and then by address. Files that are no account are left out; {@link
   * #unreadable} names them.
   */
  public List<AccountFile> accounts() throws IOException {
    List<AccountFile> accounts = new ArrayList<>();
    for (Path file : files()) {
      read(file).ifPresent(accounts::add);
    }
    accounts.sort(
        Comparator.comparing((AccountFile each) -> each.name().orElse(""))
            .thenComparing(each -> each.address().toString()));
    return List.copyOf(accounts);
  }

  /** The files of the folder that end in {@code .json} and are no account. */
  public List<Path> unreadable() throws IOException {
    List<Path> unreadable = new ArrayList<>();
    for (Path file : files()) {
      if (read(file).isEmpty()) {
        unreadable.add(file);
      }
    }
    return List.copyOf(unreadable);
  }

  /**
   * The account that {@code nameOrAddress} stands for; an address of any network will do.
   *
   * @throws KeystoreException if there is none, or if files from elsewhere share the name
   */
  public AccountFile find(String nameOrAddress) throws IOException, KeystoreException {
    byte[] account = account(nameOrAddress);
    List<AccountFile> found =
        accounts().stream()
            .filter(each ->
                each.name().equals(Optional.of(nameOrAddress))
                    || Arrays.equals(each.address().accountId(), account))
            .toList();
    if (found.isEmpty()) {
      throw new KeystoreException("there is no account " + nameOrAddress + " in " + folder);
    }
    if (found.size() > 1) {
      throw new KeystoreException(
          "several accounts in " + folder + " are called " + nameOrAddress + "; give the address");
    }
    return found.getFirst();
  }

  private static byte[] account(String address) {
    try {
      return Ss58.decode(address).accountId();
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }

  /**
   * Adds {@code file}.
   *
   * @return where it lies
   * @throws KeystoreException if its account or its name is there already; nothing is changed
   */
  public Path add(AccountFile file) throws IOException, KeystoreException {
    for (AccountFile each : accounts()) {
      if (Arrays.equals(each.address().accountId(), file.address().accountId())) {
        throw taken(file);
      }
      if (file.name().isPresent() && each.name().equals(file.name())) {
        throw new KeystoreException(
            "an account in %s is called %s already".formatted(folder, file.name().get()));
      }
    }
    Path target = folder.resolve(file.address() + SUFFIX);
    try {
      PrivateFile.create(target, file.toJson().getBytes(UTF_8));
    } catch (FileAlreadyExistsException _) {
      throw taken(file);
    }
    return target;
  }

  private KeystoreException taken(AccountFile file) {
    return new KeystoreException("%s is in %s already".formatted(file.address(), folder));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed
          .filter(each -> each.getFileName().toString().endsWith(SUFFIX))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }

  private static Optional<AccountFile> read(Path file) throws IOException {
    if (Files.size(file) > AccountJson.LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(AccountFile.parse(new String(Files.readAllBytes(file), UTF_8)));
    } catch (KeyFileException _) {
      return Optional.empty();
    }
  }
}
