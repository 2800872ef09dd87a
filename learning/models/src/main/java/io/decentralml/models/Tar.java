package io.decentralml.models;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.decentralml.models.PackageException.Fault;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tar archives of a few plain files with known names.
 *
 * <p>Written canonically, so that equal files are equal bytes: names ascending, time, owner and
 * group 0, mode 0644, no owner names, two zero blocks at the end and no padding beyond. Read
 * leniently in what does not matter (times, owners, modes, folders, a leading {@code ./}, padding),
 * strictly in all else: no links, no devices, no extended headers, no name twice, nothing behind
 * the end.
 *
 * <table>
 *   <caption>Header, 512 bytes; numbers are octal digits that end with a NUL</caption>
 *   <tr><td>0, 100 bytes</td><td>name</td></tr>
 *   <tr><td>100, 108, 116</td><td>mode, owner, group, 8 bytes each</td></tr>
 *   <tr><td>124, 136</td><td>size and time, 12 bytes each</td></tr>
 *   <tr><td>148, 8 bytes</td><td>sum of the header's bytes, with blanks in this place</td></tr>
 *   <tr><td>156</td><td>type: {@code 0} file, {@code 5} folder</td></tr>
 *   <tr><td>257</td><td>{@code ustar}, NUL, {@code 00}</td></tr>
 *   <tr><td>345, 155 bytes</td><td>prefix of the name, unused here</td></tr>
 * </table>
 *
 * <p>Source: IEEE Std 1003.1-2017, pax, “ustar Interchange Format”.
 */
final class Tar {
  private static final int BLOCK = 512;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;

  private Tar() {}

  /** The canonical archive of {@code files}, whose names have at most 100 characters. */
  static byte[] write(SortedMap<String, byte[]> files) {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      byte[] content = each.getValue();
      archive.writeBytes(header(each.getKey(), content.length));
      archive.writeBytes(content);
      archive.writeBytes(new byte[-content.length & (BLOCK - 1)]);
    }
    archive.writeBytes(new byte[2 * BLOCK]);
    return archive.toByteArray();
  }

  private static byte[] header(String name, int size) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 108, "0000000\0");
    put(header, 116, "0000000\0");
    put(header, 124, octal(size, 11) + "\0");
    put(header, 136, "00000000000\0");
    put(header, TYPE, "0");
    put(header, MAGIC, "ustar\00000");
    put(header, CHECKSUM, octal(checksum(header), 6) + "\0 ");
    return header;
  }

  private static String octal(int value, int digits) {
    String text = Integer.toOctalString(value);
    return "0".repeat(digits - text.length()) + text;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static int checksum(byte[] header) {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : header[i] & 0xff;
    }
    return sum;
  }

  /**
   * The files of an archive.
   *
   * @param limits the names that may occur, with the most bytes of each
   */
  static SortedMap<String, byte[]> read(byte[] archive, Map<String, Integer> limits)
      throws PackageException {
    requirePlain(archive);
    SortedMap<String, byte[]> files = new TreeMap<>();
    int at = 0;
    while (true) {
      byte[] header = block(archive, at);
      at += BLOCK;
      if (isZero(header, 0)) {
        break;
      }
      requireSound(header);
      String name = name(header);
      int size = size(header, archive.length - at, name);
      if (header[TYPE] == '5' && size == 0) {
        requireFolder(name, limits);
        continue;
      }
      requireFile(header, name, size, limits);
      if (files.put(name, Arrays.copyOfRange(archive, at, at + size)) != null) {
        throw new PackageException(Fault.DUPLICATE, "\"" + name + "\" is in the archive twice");
      }
      at += size + (-size & (BLOCK - 1));
    }
    if (!isZero(archive, at)) {
      throw new PackageException(Fault.ARCHIVE, "there is something behind the archive's end");
    }
    return files;
  }

  private static void requirePlain(byte[] archive) throws PackageException {
    boolean gzip = archive.length > 1 && archive[0] == 0x1f && (archive[1] & 0xff) == 0x8b;
    boolean zip = archive.length > 1 && archive[0] == 'P' && archive[1] == 'K';
    if (gzip || zip) {
      throw new PackageException(
          Fault.COMPRESSED,
          "the file is a compressed archive; a model package is a plain tar archive");
    }
  }

  private static byte[] block(byte[] archive, int at) throws PackageException {
    if (archive.length - at < BLOCK) {
      throw new PackageException(Fault.ARCHIVE, "the archive ends too early, at byte " + at);
    }
    return Arrays.copyOfRange(archive, at, at + BLOCK);
  }

  private static boolean isZero(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static void requireSound(byte[] header) throws PackageException {
    boolean known = new String(header, MAGIC, 5, ISO_8859_1).equals("ustar");
    if (!known || number(header, CHECKSUM, 8) != checksum(header)) {
      throw new PackageException(Fault.ARCHIVE, "the file is no tar archive, or it is damaged");
    }
  }

  private static String name(byte[] header) {
    String name = text(header, 0, 100);
    String prefix = header[MAGIC + 5] == 0 ? text(header, PREFIX, 155) : "";
    String whole = prefix.isEmpty() ? name : prefix + "/" + name;
    return whole.startsWith("./") ? whole.substring(2) : whole;
  }

  private static String text(byte[] header, int from, int most) {
    int end = from;
    while (end < from + most && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, ISO_8859_1);
  }

  private static int size(byte[] header, int left, String name) throws PackageException {
    long size = number(header, 124, 12);
    if (size > left) {
      throw new PackageException(
          Fault.ARCHIVE,
          "%s has %d bytes by its header, but the archive ends after %d"
              .formatted(quoted(name), size, left));
    }
    return (int) size;
  }

  private static long number(byte[] header, int from, int length) throws PackageException {
    String digits = text(header, from, length).strip();
    if (!digits.matches("[0-7]{1,11}")) {
      throw new PackageException(Fault.ARCHIVE, "a header of the archive has no number at " + from);
    }
    return Long.parseLong(digits, 8);
  }

  private static void requireFolder(String name, Map<String, Integer> limits)
      throws PackageException {
    String folder = name.isEmpty() || name.endsWith("/") ? name : name + "/";
    boolean known = limits.keySet().stream().anyMatch(each -> each.startsWith(folder));
    if (!known && !folder.equals("./")) {
      throw new PackageException(Fault.NAME, quoted(name) + " is no folder of a model package");
    }
  }

  private static void requireFile(byte[] header, String name, int size, Map<String, Integer> limits)
      throws PackageException {
    if (header[TYPE] != '0' && header[TYPE] != 0) {
      throw new PackageException(
          Fault.ARCHIVE,
          "%s is no plain file but of type '%c'".formatted(quoted(name), header[TYPE] & 0x7f));
    }
    Integer most = limits.get(name);
    if (most == null) {
      throw new PackageException(Fault.NAME, quoted(name) + " is no file of a model package");
    }
    if (size > most) {
      throw new PackageException(
          Fault.TOO_LARGE, "%s has %d bytes, at most %d allowed".formatted(name, size, most));
    }
  }

  private static String quoted(String name) {
    String shown = name.length() <= 80 ? name : name.substring(0, 80) + "…";
    return '"' + shown.replaceAll("\\p{Cntrl}", "?") + '"';
  }
}
