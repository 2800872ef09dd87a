package io.decentralml.assets;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A place in memory that fails as it is told to. */
final class FlakyPlace implements RemotePlace {
  final Map<Cid, byte[]> assets = new HashMap<>();
  final Deque<IOException> failures = new ArrayDeque<>();
  final List<Long> offsets = new ArrayList<>();
  int writes;

  /** After how many bytes a stream breaks off; each breaks off once. */
  final Deque<Integer> breaks = new ArrayDeque<>();

  @Override
  public StoreKind kind() {
    return StoreKind.S3;
  }

  @Override
  public String name() {
    return "the place";
  }

  @Override
  public void write(Cid cid, AssetContent content, TransferListener progress) throws IOException {
    writes++;
    fail();
    try (InputStream bytes = content.open()) {
      assets.put(cid, bytes.readAllBytes());
    }
  }

  @Override
  public Opened read(Cid cid, long offset) throws IOException {
    offsets.add(offset);
    fail();
    byte[] bytes = assets.get(cid);
    if (bytes == null) {
      throw new AssetNotFoundException(cid, name());
    }
    int from = (int) Math.min(offset, bytes.length);
    InputStream rest = new ByteArrayInputStream(Arrays.copyOfRange(bytes, from, bytes.length));
    return new Opened(new Breaking(rest), bytes.length);
  }

  @Override
  public boolean has(Cid cid) throws IOException {
    fail();
    return assets.containsKey(cid);
  }

  @Override
  public void pin(Cid cid) throws IOException {
    fail();
  }

  @Override
  public void unpin(Cid cid) {
    assets.remove(cid);
  }

  void damage(Cid cid, int index) {
    assets.computeIfPresent(
        cid,
        (_, bytes) -> {
          byte[] damaged = bytes.clone();
          damaged[index] ^= 1;
          return damaged;
        });
  }

  private void fail() throws IOException {
    IOException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
  }

  private final class Breaking extends FilterInputStream {
    private final int breakAt;
    private int done;

    Breaking(InputStream source) {
      super(source);
      Integer next = breaks.poll();
      breakAt = next == null ? Integer.MAX_VALUE : next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (done >= breakAt) {
        throw new IOException("connection reset");
      }
      int read = super.read(target, offset, Math.min(length, breakAt - done));
      done += Math.max(read, 0);
      return read;
    }
  }
}
