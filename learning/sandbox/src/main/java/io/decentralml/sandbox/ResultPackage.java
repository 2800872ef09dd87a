package io.decentralml.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * A script's results as they travel: a {@code .tar.gz} of plain files in the order of their names,
 * without times, owners or rights of this machine, so that the same results have the same bytes.
 */
public final class ResultPackage {
  private ResultPackage() {}

  /** Packs {@code names}, files in {@code folder}, into the new file {@code target}. */
  public static void write(Path folder, List<String> names, Path target) throws IOException {
    try (var file = Files.newOutputStream(target);
        TarArchiveOutputStream tar =
            new TarArchiveOutputStream(new GZIPOutputStream(file), "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (String each : names.stream().sorted().toList()) {
        Path content = folder.resolve(each);
        TarArchiveEntry entry = new TarArchiveEntry(each, TarConstants.LF_NORMAL);
        entry.setSize(Files.size(content));
        entry.setModTime(0);
        entry.setIds(0, 0);
        entry.setNames("", "");
        tar.putArchiveEntry(entry);
        Files.copy(content, tar);
        tar.closeArchiveEntry();
      }
    }
  }
}
