package io.decentralml.rpc;

import tools.jackson.databind.JsonNode;

/** Where the notifications of one subscription go. Thread-safe; neither method blocks. */
interface Sink {
  /** Notifies the client; does nothing once the subscription has ended. */
  void send(JsonNode result);

  /** Ends the subscription after what was sent. */
  void end();
}
