package io.decentralml.cli.node;

import io.decentralml.node.chain.ForeignChainException;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.scale.Bytes;
import io.decentralml.wasm.CodeException;
import io.decentralml.wasm.VersionSections;

/**
 * The code of a chain that the Java runtime may execute: the module of the same sources. With any
 * other the chain's rules are not this program's, and its blocks would differ from everyone else's.
 */
final class OwnCode {
  private static final String CURE =
      ". Use the release of this program that has the chain's version; or --execution wasm, which"
          + " runs the chain's own code; or begin anew with purge-chain";

  private OwnCode() {}

  /**
   * Passes code that is this program's own.
   *
   * @throws ForeignChainException if it is another; says which the chain has, and which this is
   */
  static void check(Bytes code) throws ForeignChainException {
    Bytes own = RuntimeCode.bytes();
    if (code.equals(own)) {
      return;
    }
    String theirs = describe(code);
    String ours = describe(own);
    throw new ForeignChainException(
        "the chain's code is "
            + (theirs.equals(ours)
                ? "another build of " + theirs + " than this program's"
                : theirs + ", but this program's runtime is " + ours)
            + CURE);
  }

  private static String describe(Bytes code) {
    try {
      RuntimeVersion version = VersionSections.of(code.toArray());
      return "%s version %s (transactions %s)"
          .formatted(
              version.specName(),
              Integer.toUnsignedString(version.specVersion()),
              Integer.toUnsignedString(version.transactionVersion()));
    } catch (CodeException unreadable) {
      return "none that can be read (" + unreadable.getMessage() + ")";
    }
  }
}
