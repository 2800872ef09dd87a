package io.decentralml.pallets.session;

import io.decentralml.frame.traits.SessionHandler;
import io.decentralml.frame.traits.SessionKeyKind;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Scale;
import java.util.ArrayList;
import java.util.List;

/** Notes what it hears of sessions. */
record FakeHandler(String name, List<Heard> heard) implements SessionHandler {
  /**
   * A session.
   *
   * @param change {@code FIRST}, or as it was told
   */
  record Heard(int index, String change, List<Bytes> keys) {}

  FakeHandler(String name) {
    this(name, new ArrayList<>());
  }

  @Override
  public SessionKeyKind keyKind() {
    return new SessionKeyKind(name, Bytes.utf8(name), Scale.fixedBytes(32).shape());
  }

  @Override
  public void beginFirstSession(List<Bytes> keys) {
    heard.add(new Heard(0, "FIRST", keys));
  }

  @Override
  public void beginSession(int index, Change change, List<Bytes> keys) {
    heard.add(new Heard(index, change.name(), keys));
  }
}
