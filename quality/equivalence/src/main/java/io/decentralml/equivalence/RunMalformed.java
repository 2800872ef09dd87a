package io.decentralml.equivalence;

import io.decentralml.equivalence.MalformedExtrinsics.Case;
import io.decentralml.equivalence.MalformedExtrinsics.Fate;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.runtime.EntryPoints;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.TransactionSource;
import io.decentralml.runtimeapi.TransactionSourceCodec;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleWriter;
import java.io.PrintWriter;

/**
 * Shows what becomes of extrinsics that cannot be read, natively and as WebAssembly: each gets the
 * error that it should, and nothing traps. Writes a line {@code NAME ENTRY_POINT INPUT ANSWER} for
 * each, for executors that are not ours.
 */
final class RunMalformed {
  private final ScriptedChain nativeChain;
  private final ScriptedChain wasmChain;
  private final PrintWriter out;

  /** Asks the native runtime and {@code wasm}, and writes to {@code out}. */
  RunMalformed(ChainRuntime wasm, PrintWriter out) {
    this.nativeChain = begun(new DecentralMLRuntime());
    this.wasmChain = begun(wasm);
    this.out = out;
  }

  private static ScriptedChain begun(ChainRuntime runtime) {
    ScriptedChain chain = new ScriptedChain(runtime, Services.quiet());
    var _ = chain.begin("development");
    var _ = chain.open();
    return chain;
  }

  /**
   * Asks both.
   *
   * @return how many answers agree
   */
  int run() {
    int answers = 0;
    for (Case each :
        MalformedExtrinsics.all(new Signing(nativeChain.genesis(), EntryPoints.version()))) {
      ask(each, "BlockBuilder_apply_extrinsic", each.extrinsic());
      ask(each, "TaggedTransactionQueue_validate_transaction", validation(each.extrinsic()));
      answers += 2;
    }
    return answers;
  }

  private Bytes validation(Bytes extrinsic) {
    ScaleWriter arguments = new ScaleWriter();
    TransactionSourceCodec.CODEC.encode(TransactionSource.EXTERNAL, arguments);
    arguments.raw(extrinsic);
    arguments.raw(nativeChain.parent().bytes());
    return Bytes.wrap(arguments.toBytes());
  }

  private void ask(Case each, String entryPoint, Bytes input) {
    Bytes answer = Bytes.wrap(nativeChain.ask(entryPoint, input.toArray()));
    Bytes other = Bytes.wrap(wasmChain.ask(entryPoint, input.toArray()));
    boolean refused = answer.equals(MalformedExtrinsics.REFUSED);
    if (!answer.equals(other)
        || refused != (each.fate() == Fate.REFUSED)
        || !refused && answer.at(0) != 0) {
      throw new IllegalStateException(
          "%s in %s: natively %s, as WebAssembly %s"
              .formatted(each.name(), entryPoint, answer, other));
    }
    out.println("%s %s %s %s".formatted(each.name(), entryPoint, digits(input), digits(answer)));
  }

  private static String digits(Bytes bytes) {
    return bytes.toHex().substring(2);
  }
}
