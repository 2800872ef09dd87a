package io.decentralml.state;

import java.util.ArrayDeque;
import java.util.Deque;
import org.rocksdb.AbstractNativeReference;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;

/**
 * RocksDB's options, small: about 16 MiB of cache and 16 MiB of unwritten changes for the whole
 * database. Native objects; close after the database.
 */
final class RocksSettings implements AutoCloseable {
  private static final long MEBIBYTE = 1 << 20;
  private static final double BLOOM_BITS_PER_KEY = 10;

  private final Deque<AbstractNativeReference> opened = new ArrayDeque<>();
  private final DBOptions database;
  private final LRUCache cache;
  private final BloomFilter filter;

  RocksSettings() {
    cache = keep(new LRUCache(16 * MEBIBYTE));
    filter = keep(new BloomFilter(BLOOM_BITS_PER_KEY));
    database =
        keep(new DBOptions())
            .setCreateIfMissing(true)
            .setCreateMissingColumnFamilies(true)
            .setDbWriteBufferSize(16 * MEBIBYTE)
            .setMaxTotalWalSize(32 * MEBIBYTE)
            .setMaxOpenFiles(256)
            .setMaxBackgroundJobs(2)
            .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
            .setKeepLogFileNum(2)
            .setStatsDumpPeriodSec(0)
            .setStatsPersistPeriodSec(0);
  }

  private <T extends AbstractNativeReference> T keep(T reference) {
    opened.push(reference);
    return reference;
  }

  DBOptions database() {
    return database;
  }

  /** Hashes do not compress, so neither do trie nodes. */
  ColumnFamilyOptions of(Column column) {
    return keep(new ColumnFamilyOptions())
        .setWriteBufferSize(8 * MEBIBYTE)
        .setCompressionType(
            column == Column.STATE
                ? CompressionType.NO_COMPRESSION
                : CompressionType.LZ4_COMPRESSION)
        .setTableFormatConfig(
            new BlockBasedTableConfig()
                .setBlockCache(cache)
                .setCacheIndexAndFilterBlocks(true)
                .setFilterPolicy(filter));
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }
}
