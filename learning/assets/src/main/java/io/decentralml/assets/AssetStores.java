package io.decentralml.assets;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Opens stores by what a person or a document calls them: a folder's path, or an address. */
public final class AssetStores {
  private static final String FOLDER = "folder:";

  private final List<StoreOpener> openers;

  private AssetStores(List<StoreOpener> openers) {
    this.openers = List.copyOf(openers);
  }

  /** Folders, and what {@code openers} know. */
  public static AssetStores of(StoreOpener... openers) {
    return new AssetStores(List.of(openers));
  }

  /**
   * Opens the store {@code text}: {@code PATH}, {@code folder:PATH}, or one of the {@link #forms}.
   * A folder is made when it is missing.
   *
   * @throws IllegalArgumentException when nothing is called so; the message says what could be
   * @throws StoreAccessDeniedException when credentials are missing that it cannot do without
   * @throws IOException when it cannot be opened
   */
  public AssetStore open(String text, StoreCredentials credentials) throws IOException {
    if (text.startsWith(FOLDER)) {
      return folder(text.substring(FOLDER.length()));
    }
    if (!StoreAddress.hasScheme(text)) {
      return folder(text);
    }
    StoreAddress address = StoreAddress.parse(text);
    for (StoreOpener opener : openers) {
      if (opener.schemes().contains(address.scheme())) {
        return opener.open(address, credentials);
      }
    }
    throw new IllegalArgumentException(
        "no kind of store is called \""
            + address.scheme()
            + ":\"; there are "
            + forms().stream().collect(Collectors.joining(", ")));
  }

  /** How stores may be called, for help and messages. */
  public List<String> forms() {
    List<String> forms = new ArrayList<>(List.of("DIR", FOLDER + "DIR"));
    openers.forEach(opener -> forms.add(opener.form()));
    return forms;
  }

  private static AssetStore folder(String path) throws IOException {
    if (path.isBlank()) {
      throw new IllegalArgumentException("a store's folder needs a path");
    }
    try {
      return FolderAssetStore.open(Path.of(path));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("not a folder's path: " + e.getMessage(), e);
    }
  }
}
