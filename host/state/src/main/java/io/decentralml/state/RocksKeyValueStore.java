package io.decentralml.state;

import io.decentralml.scale.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.FlushOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Status;
import org.rocksdb.WriteOptions;

/**
 * A store in a folder, by RocksDB. One process at a time may have the folder open; a write is in
 * the log before it returns, so that it survives the end of the process however it comes.
 */
public final class RocksKeyValueStore implements KeyValueStore {
  private final Path folder;
  private final RocksSettings settings;
  private final RocksDB database;
  private final Map<Column, ColumnFamilyHandle> columns;
  private boolean closed;

  private RocksKeyValueStore(
      Path folder,
      RocksSettings settings,
      RocksDB database,
      Map<Column, ColumnFamilyHandle> columns) {
    this.folder = folder;
    this.settings = settings;
    this.database = database;
    this.columns = columns;
  }

  /**
   * Opens the database in {@code folder}, which is made if it is missing.
   *
   * @param libraryFolder where the native library is unpacked, once; it must allow execution
   * @throws IOException if a folder cannot be made or the library cannot be loaded
   * @throws KeyValueStoreException if the database is locked, corrupt or not readable
   */
  public static RocksKeyValueStore open(Path folder, Path libraryFolder) throws IOException {
    RocksLibrary.load(libraryFolder);
    Files.createDirectories(folder);
    var settings = new RocksSettings();
    List<ColumnFamilyHandle> handles = new ArrayList<>();
    try {
      RocksDB database =
          RocksDB.open(settings.database(), folder.toString(), descriptors(settings), handles);
      return new RocksKeyValueStore(folder, settings, database, byColumn(handles));
    } catch (RocksDBException failure) {
      settings.close();
      throw translate(folder, failure);
    }
  }

  /** RocksDB insists on a first column of its own, which stays empty. */
  private static List<ColumnFamilyDescriptor> descriptors(RocksSettings settings) {
    List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
    descriptors.add(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY));
    for (Column column : Column.values()) {
      descriptors.add(new ColumnFamilyDescriptor(column.nameBytes(), settings.of(column)));
    }
    return descriptors;
  }

  private static Map<Column, ColumnFamilyHandle> byColumn(List<ColumnFamilyHandle> handles) {
    Iterator<ColumnFamilyHandle> next = handles.iterator();
    next.next().close();
    Map<Column, ColumnFamilyHandle> columns = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      columns.put(column, next.next());
    }
    return columns;
  }

  private ColumnFamilyHandle handle(Column column) {
    ColumnFamilyHandle handle = columns.get(column);
    if (handle == null) {
      throw new AssertionError("every column is opened with the database");
    }
    return handle;
  }

  @Override
  public Optional<Bytes> get(Column column, Bytes key) {
    try {
      byte[] value = database.get(handle(column), key.toArray());
      return value == null ? Optional.empty() : Optional.of(Bytes.wrap(value));
    } catch (RocksDBException failure) {
      throw translate(folder, failure);
    }
  }

  @Override
  public List<Map.Entry<Bytes, Bytes>> entries(Column column, Bytes from, int limit) {
    List<Map.Entry<Bytes, Bytes>> entries = new ArrayList<>();
    try (RocksIterator iterator = database.newIterator(handle(column))) {
      iterator.seek(from.toArray());
      for (; iterator.isValid() && entries.size() < limit; iterator.next()) {
        entries.add(Map.entry(Bytes.wrap(iterator.key()), Bytes.wrap(iterator.value())));
      }
      iterator.status();
    } catch (RocksDBException failure) {
      throw translate(folder, failure);
    }
    return entries;
  }

  @Override
  public void write(WriteBatch batch, Durability durability) {
    try (var options = new WriteOptions();
        var rocksBatch = new org.rocksdb.WriteBatch()) {
      options.setSync(durability == Durability.POWER);
      for (WriteBatch.Operation operation : batch.operations()) {
        ColumnFamilyHandle handle = handle(operation.column());
        byte[] key = operation.key().toArray();
        if (operation.value().isPresent()) {
          rocksBatch.put(handle, key, operation.value().get().toArray());
        } else {
          rocksBatch.delete(handle, key);
        }
      }
      database.write(options, rocksBatch);
    } catch (RocksDBException failure) {
      throw translate(folder, failure);
    }
  }

  /** What is in memory goes to files, so that the next start has no log to play back. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (var options = new FlushOptions()) {
      database.flush(options.setWaitForFlush(true), List.copyOf(columns.values()));
    } catch (RocksDBException failure) {
      throw translate(folder, failure);
    } finally {
      columns.values().forEach(ColumnFamilyHandle::close);
      database.close();
      settings.close();
    }
  }

  /** RocksDB has no code for a lock that is taken; its message names the file LOCK. */
  private static KeyValueStoreException translate(Path folder, RocksDBException failure) {
    String message = String.valueOf(failure.getMessage());
    Status status = failure.getStatus();
    if (message.toLowerCase(Locale.ROOT).contains("lock ")) {
      return new KeyValueStoreException(
          KeyValueStoreException.Reason.LOCKED,
          "another process uses the database in " + folder + ": stop it or choose another folder",
          failure);
    }
    if (status != null && status.getCode() == Status.Code.Corruption) {
      return new KeyValueStoreException(
          KeyValueStoreException.Reason.CORRUPT,
          "the database in " + folder + " is corrupt: " + message,
          failure);
    }
    return new KeyValueStoreException(
        KeyValueStoreException.Reason.UNAVAILABLE,
        "the database in " + folder + " failed: " + message,
        failure);
  }
}
