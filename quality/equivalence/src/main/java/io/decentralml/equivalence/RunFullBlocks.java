package io.decentralml.equivalence;

import io.decentralml.crypto.KeyPair;
import io.decentralml.crypto.SignatureScheme;
import io.decentralml.equivalence.ScriptedChain.Made;
import io.decentralml.primitives.BlockCodec;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.runtime.DecentralMLRuntime;
import io.decentralml.runtime.EntryPoints;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.U128;
import io.decentralml.state.StateChanges;
import io.decentralml.wasm.CodeException;
import io.decentralml.wasm.WasmRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;

/**
 * Fills blocks natively until the chain takes nothing more, and executes them as WebAssembly, whose
 * memory is small: nothing may trap, and the state must be the same. Some blocks have as many
 * extrinsics as fit, others one that is as long as possible.
 */
public final class RunFullBlocks {
  private static final int SYSTEM = 0;
  private static final int BALANCES = 4;
  private static final int SUDO = 6;
  private static final int REMARK = 0;
  private static final int SET_STORAGE = 4;
  private static final int TRANSFER_KEEP_ALIVE = 3;
  private static final int REMARK_WITH_EVENT = 7;

  /** By how much the longest extrinsic is approached. */
  private static final int STEP = 1 << 14;

  private static final int LONGEST_TRIED = 8 << 20;

  private final WasmRuntime wasm;
  private final KeyPair alice = KeyPair.fromUri(SignatureScheme.SR25519, "//Alice");
  private final KeyPair bob = KeyPair.fromUri(SignatureScheme.SR25519, "//Bob");

  private RunFullBlocks(WasmRuntime wasm) {
    this.wasm = wasm;
  }

  /**
   * Runs the blocks.
   *
   * @param arguments the module's file
   */
  public static void main(String[] arguments) throws IOException, CodeException {
    RunFullBlocks blocks =
        new RunFullBlocks(WasmRuntime.of(Files.readAllBytes(Path.of(arguments[0]))));
    blocks.many("transfers", blocks.transfer());
    blocks.many("short remarks", remark(REMARK, 1));
    blocks.longest("remark with an event", length -> remark(REMARK_WITH_EVENT, length));
    blocks.longest("value written by Root", RunFullBlocks::write);
    System.out.println("Full blocks fit the module's memory");
  }

  private byte[] transfer() {
    ScaleWriter call = new ScaleWriter();
    call.u8(BALANCES);
    call.u8(TRANSFER_KEEP_ALIVE);
    call.u8(0);
    call.raw(bob.accountId());
    call.compactU128(U128.of(0, 1_000_000_000_000L));
    return call.toBytes();
  }

  private static byte[] remark(int kind, int length) {
    ScaleWriter call = new ScaleWriter(length + 8);
    call.u8(SYSTEM);
    call.u8(kind);
    call.lengthPrefixedBytes(new byte[length]);
    return call.toBytes();
  }

  private static byte[] write(int length) {
    ScaleWriter call = new ScaleWriter(length + 32);
    call.u8(SUDO);
    call.u8(0);
    call.u8(SYSTEM);
    call.u8(SET_STORAGE);
    call.compactU32(1);
    call.string("a long value");
    call.lengthPrefixedBytes(new byte[length]);
    return call.toBytes();
  }

  private ScriptedChain begun(ScriptedChain chain) {
    var _ = chain.begin("development");
    return chain;
  }

  private ScriptedChain opened() {
    ScriptedChain chain = begun(new ScriptedChain(new DecentralMLRuntime(), Services.quiet()));
    var _ = chain.open();
    return chain;
  }

  private OpaqueExtrinsic signed(ScriptedChain chain, int nonce, byte[] call) {
    return new Signing(chain.genesis(), EntryPoints.version()).sign(alice, nonce, call);
  }

  /** A block of as many extrinsics with {@code call} as the chain takes. */
  private void many(String name, byte[] call) {
    ScriptedChain chain = opened();
    int count = 0;
    while (chain.apply(signed(chain, count, call))[0] == 0) {
      count++;
    }
    execute(count + " " + name, chain.close());
  }

  /** A block with the longest call that the chain takes. */
  private void longest(String name, IntFunction<byte[]> calls) {
    ScriptedChain chain = opened();
    int length = LONGEST_TRIED;
    while (chain.apply(signed(chain, 0, calls.apply(length)))[0] != 0) {
      length -= STEP;
    }
    execute("a " + name + " of " + length + " bytes", chain.close());
  }

  private void execute(String name, Made made) {
    ScriptedChain chain = begun(new ScriptedChain(wasm, Services.quiet()));
    StateChanges changes = chain.execute(made.block());
    if (!changes.root().equals(made.changes().root())) {
      throw new IllegalStateException("a block with " + name + " gives another state");
    }
    System.out.printf(
        "%s: a block of %,d bytes%n", name, BlockCodec.CODEC.toBytes(made.block()).length);
  }
}
