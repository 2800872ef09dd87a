package io.decentralml.state;

import io.decentralml.scale.Bytes;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A process that writes batches as fast as it can and prints the number of each once it is written,
 * until it is killed. Arguments: the database's folder, the library's, the first number.
 */
final class StoreWriter {
  private StoreWriter() {}

  public static void main(String[] arguments) throws IOException {
    var store = RocksKeyValueStore.open(Path.of(arguments[0]), Path.of(arguments[1]));
    for (int number = Integer.parseInt(arguments[2]); ; number++) {
      store.write(batch(number), KeyValueStore.Durability.PROCESS);
      System.out.println(number);
    }
  }

  private static WriteBatch batch(int number) {
    var batch = new WriteBatch();
    batch.put(Column.HEADERS, key(number), Bytes.wrap(new byte[1000]));
    batch.put(Column.META, Bytes.utf8("best"), key(number));
    return batch;
  }

  static Bytes key(int number) {
    return Bytes.utf8("block " + number);
  }
}
