package io.decentralml.rpc;

import io.decentralml.crypto.Blake2b;
import io.decentralml.node.SubmissionResult;
import io.decentralml.node.SubmissionResult.Accepted;
import io.decentralml.node.SubmissionResult.Refused;
import io.decentralml.node.Subscription;
import io.decentralml.node.TransactionPool;
import io.decentralml.node.TransactionStatus;
import io.decentralml.primitives.Hash256;
import io.decentralml.scale.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** {@code author_*}: handing in transactions, watching and removing them. */
final class AuthorMethods {
  private final TransactionPool pool;

  AuthorMethods(TransactionPool pool) {
    this.pool = pool;
  }

  /** {@code (extrinsic)}: the hash of the transaction, which waits in the pool now. */
  JsonNode submit(Parameters parameters) throws RpcException {
    return switch (pool.submit(parameters.bytes(0))) {
      case Accepted(Hash256 transaction) -> Shapes.hash(transaction);
      case Refused refused -> throw new RpcException(Refusals.submitting(refused));
    };
  }

  /** {@code (extrinsic)}: what becomes of the transaction, from now to its end. */
  Subscription submitAndWatch(Parameters parameters, Sink sink) throws RpcException {
    Consumer<TransactionStatus> listener =
        status -> {
          sink.send(json(status));
          if (status.isTerminal()) {
            sink.end();
          }
        };
    SubmissionResult result = pool.submitAndWatch(parameters.bytes(0), listener);
    return switch (result) {
      case Accepted(Hash256 transaction) -> () -> pool.unwatch(transaction, listener);
      case Refused refused -> throw new RpcException(Refusals.watching(refused));
    };
  }

  /** The transactions that could go into the next block. */
  JsonNode pending(Parameters parameters) {
    return Shapes.listOfBytes(pool.pending());
  }

  /** {@code ([{"hash"} | {"extrinsic"}])}: the hashes of the transactions that were removed. */
  JsonNode remove(Parameters parameters) throws RpcException {
    List<Hash256> transactions = new ArrayList<>();
    for (JsonNode item : parameters.list(0)) {
      transactions.add(transaction(item));
    }
    return Shapes.listOfHashes(pool.remove(transactions));
  }

  private static Hash256 transaction(JsonNode item) throws RpcException {
    if (item.has("hash")) {
      return Parameters.of(Json.array().add(item.get("hash"))).hash(0);
    }
    Bytes extrinsic = Parameters.of(Json.array().add(item.path("extrinsic"))).bytes(0);
    return new Hash256(Bytes.wrap(Blake2b.hash256(extrinsic.toArray())));
  }

  private static JsonNode json(TransactionStatus status) {
    return switch (status) {
      case TransactionStatus.Future() -> Json.text("future");
      case TransactionStatus.Ready() -> Json.text("ready");
      case TransactionStatus.Broadcast(List<String> peers) -> {
        var names = Json.array();
        peers.forEach(names::add);
        yield Json.object().set("broadcast", names);
      }
      case TransactionStatus.InBlock(Hash256 block, _) -> about("inBlock", block);
      case TransactionStatus.Retracted(Hash256 block) -> about("retracted", block);
      case TransactionStatus.FinalityTimeout(Hash256 block) -> about("finalityTimeout", block);
      case TransactionStatus.Finalized(Hash256 block, _) -> about("finalized", block);
      case TransactionStatus.Usurped(Hash256 by) -> about("usurped", by);
      case TransactionStatus.Dropped() -> Json.text("dropped");
      case TransactionStatus.Invalid() -> Json.text("invalid");
    };
  }

  private static JsonNode about(String status, Hash256 hash) {
    return Json.object().put(status, Shapes.hashText(hash));
  }
}
