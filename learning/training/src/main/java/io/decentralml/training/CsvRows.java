package io.decentralml.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rows of a file of comma-separated values: UTF-8, by RFC 4180, with a comma between fields and
 * quotes around those that hold commas, quotes or line ends. Empty lines are skipped.
 */
public final class CsvRows {
  private static final int LONGEST_FIELD = 1 << 24;

  private CsvRows() {}

  /** Takes rows as they are read. */
  @FunctionalInterface
  public interface Consumer {
    /**
     * Takes the row that begins at {@code line}, counted from 1.
     *
     * @throws IOException when the row cannot be used
     */
    void accept(long line, List<String> fields) throws IOException;
  }

  /**
   * Hands each row of {@code file} to {@code consumer}.
   *
   * @throws DatasetException when the file is malformed; the message names the place
   * @throws IOException when it cannot be read, or by {@code consumer}
   */
  public static void read(Path file, Consumer consumer) throws IOException {
    try (Reader text = new InputStreamReader(Files.newInputStream(file), UTF_8.newDecoder());
        CsvReader<CsvRecord> rows =
            CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)) {
      for (CsvRecord row : rows) {
        consumer.accept(row.getStartingLineNumber(), fields(row));
      }
    } catch (CsvParseException malformed) {
      throw new DatasetException(file + " is not CSV by RFC 4180: " + malformed.getMessage());
    } catch (UncheckedIOException failure) {
      throw readable(file, Objects.requireNonNull(failure.getCause()));
    } catch (CharacterCodingException failure) {
      throw readable(file, failure);
    }
  }

  private static IOException readable(Path file, IOException cause) {
    return cause instanceof CharacterCodingException
        ? new DatasetException(file + " is not UTF-8: save it as UTF-8")
        : cause;
  }

  /** Some editors begin UTF-8 with a byte order mark. */
  private static List<String> fields(CsvRecord row) {
    List<String> fields = row.getFields();
    if (row.getStartingLineNumber() == 1 && fields.getFirst().startsWith("\ufeff")) {
      fields = new ArrayList<>(fields);
      fields.set(0, fields.getFirst().substring(1));
    }
    return fields;
  }
}
