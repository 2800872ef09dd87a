package io.decentralml.bench;

import io.decentralml.assets.AssetContent;
import io.decentralml.assets.Cid;
import io.decentralml.assets.FolderAssetStore;
import io.decentralml.assets.TransferListener;
import io.decentralml.bench.Measure.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One gigabyte into the embedded store and out of it again, beside a plain copy and a plain read of
 * the same file, and beside Kubo's own {@code ipfs add} and {@code ipfs cat} where {@code
 * quality/stores/run} has built it. By the clock, since disks and another process take part; in
 * turn, round by round; the median counts.
 */
final class AssetBenchmark implements Benchmark {
  private static final int MEGABYTES = 1000;
  private static final int MEGABYTE = 1_000_000;

  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final byte[] buffer = new byte[256 * 1024];

  /** One thing to time. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  @Override
  public List<Figure> run(Effort effort) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("decentralml-assets-");
    try (Scratch scratch = new Scratch(folder)) {
      Path source = write(scratch.file("source"));
      Optional<KuboProcess> kubo = KuboProcess.start(scratch.file("kubo"));
      try {
        for (int round = 0; round < effort.starts(); round++) {
          round(scratch, source, kubo);
        }
      } finally {
        kubo.ifPresent(KuboProcess::stop);
      }
    }
    return figures();
  }

  private static Path write(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    byte[] megabyte = new byte[MEGABYTE];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < MEGABYTES; i++) {
        random.nextBytes(megabyte);
        out.write(megabyte);
      }
    }
    return file;
  }

  private void round(Scratch scratch, Path source, Optional<KuboProcess> kubo)
      throws IOException, InterruptedException {
    Path copy = scratch.file("copy");
    time("copy", () -> copy(source, copy));
    time("read", () -> read(Files.newInputStream(copy)));
    Files.delete(copy);
    FolderAssetStore store = FolderAssetStore.open(scratch.file("store"));
    List<Cid> names = new ArrayList<>();
    time("add", () -> names.add(store.put(AssetContent.of(source), TransferListener.NONE)));
    time("cat", () -> read(store.open(names.getFirst())));
    store.unpin(names.getFirst());
    if (kubo.isPresent()) {
      KuboProcess ipfs = kubo.get();
      time("kubo add", () -> ipfs.add(source));
      time("kubo cat", () -> ipfs.cat(names.getFirst()));
      ipfs.forget(names.getFirst());
    }
  }

  private void time(String name, Work work) throws IOException, InterruptedException {
    long start = System.nanoTime();
    work.run();
    double taken = (System.nanoTime() - start) / 1e9;
    seconds.computeIfAbsent(name, _ -> new ArrayList<>()).add(taken);
  }

  /** A copy that is as safe from a power cut as the store's. */
  private static void copy(Path source, Path target) throws IOException {
    Files.copy(source, target);
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private void read(InputStream bytes) throws IOException {
    try (bytes) {
      long done = 0;
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        done += read;
      }
      if (done != (long) MEGABYTES * MEGABYTE) {
        throw new IOException("read " + done + " bytes");
      }
    }
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    Measure add = measure("add 1 GB to the embedded store", "add");
    Measure cat = measure("cat 1 GB from the embedded store, checked", "cat");
    figures.add(Figure.of(add, measure("plain copy, forced to the disk", "copy")));
    figures.add(Figure.of(cat, measure("plain read", "read")));
    if (seconds.containsKey("kubo add")) {
      figures.add(Figure.of(add, measure("ipfs add of the same by Kubo", "kubo add")));
      figures.add(Figure.of(cat, measure("ipfs cat of the same by Kubo", "kubo cat")));
    }
    return figures;
  }

  private Measure measure(String name, String operation) {
    return new Measure(
        name, Rounds.median(seconds.getOrDefault(operation, List.of())), Unit.SECONDS);
  }
}
