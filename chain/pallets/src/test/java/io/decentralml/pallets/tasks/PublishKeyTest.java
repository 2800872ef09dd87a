package io.decentralml.pallets.tasks;

import static io.decentralml.pallets.tasks.TasksRuntime.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.decentralml.scale.Bytes;
import io.decentralml.scale.Option;
import io.decentralml.testkit.Hex;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishKeyTest extends TasksTestCase {
  private static final Bytes KEY = Bytes.wrap(Hex.bytes("11".repeat(32)));

  @Test
  void publish_first_isStored() {
    List<Object> events = chain.succeed(WORKER, new TasksCall.PublishKey(KEY));

    assertThat(events).containsExactly(new TasksEvent.KeyPublished(WORKER, KEY));
    assertThat(chain.storage().publishedKeys.get(WORKER)).isEqualTo(Option.some(KEY));
  }

  @Test
  void publish_another_takesItsPlace() {
    chain.succeed(WORKER, new TasksCall.PublishKey(KEY));
    Bytes next = Bytes.wrap(Hex.bytes("22".repeat(32)));

    chain.succeed(WORKER, new TasksCall.PublishKey(next));

    assertThat(chain.storage().publishedKeys.get(WORKER)).isEqualTo(Option.some(next));
  }

  @Test
  void publish_unsigned_isNoOrigin() {
    assertSignedOnly(new TasksCall.PublishKey(KEY));
  }
}
