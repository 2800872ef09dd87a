package io.decentralml.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to undo the writes of open transactions, oldest first. */
final class OverlayJournal {
  private final List<Undo> undos = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  private sealed interface Undo {
    void run();
  }

  private record Restore(OverlaySlot slot, @Nullable Content content) implements Undo {
    @Override
    public void run() {
      slot.setContent(content);
    }
  }

  private record Truncate(AppendedSequence sequence, int size, int count) implements Undo {
    @Override
    public void run() {
      sequence.truncate(size, count);
    }
  }

  int openTransactions() {
    return starts.size();
  }

  void willReplace(OverlaySlot slot) {
    if (!starts.isEmpty()) {
      undos.add(new Restore(slot, slot.content()));
    }
  }

  void willAppend(AppendedSequence sequence) {
    if (!starts.isEmpty()) {
      undos.add(new Truncate(sequence, sequence.size(), sequence.count()));
    }
  }

  void start() {
    starts.add(undos.size());
  }

  void commit() {
    requireOpen();
    starts.removeLast();
    if (starts.isEmpty()) {
      undos.clear();
    }
  }

  void rollback() {
    requireOpen();
    int start = starts.removeLast();
    while (undos.size() > start) {
      undos.removeLast().run();
    }
  }

  private void requireOpen() {
    if (starts.isEmpty()) {
      throw new IllegalStateException("no transaction is open");
    }
  }
}
