package io.decentralml.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SerialTasksTest {
  @Test
  void execute_manyTasks_runInOrderOneAtATime() {
    SerialTasks tasks = new SerialTasks();
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger running = new AtomicInteger();
    AtomicInteger overlaps = new AtomicInteger();

    for (int i = 0; i < 5000; i++) {
      int number = i;
      tasks.execute(() -> {
        if (running.getAndIncrement() != 0) {
          overlaps.incrementAndGet();
        }
        order.add(number);
        running.decrementAndGet();
      });
    }

    Eventually.holds(() -> tasks.size() == 0);
    assertThat(order).isEqualTo(IntStream.range(0, 5000).boxed().toList());
    assertThat(overlaps).hasValue(0);
  }

  @Test
  void execute_taskThatThrows_doesNotStopTheNext() {
    SerialTasks tasks = new SerialTasks();
    AtomicInteger ran = new AtomicInteger();

    tasks.execute(() -> {
      throw new IllegalStateException("on purpose");
    });
    tasks.execute(ran::incrementAndGet);

    Eventually.holds(() -> ran.get() == 1 && tasks.size() == 0);
  }
}
