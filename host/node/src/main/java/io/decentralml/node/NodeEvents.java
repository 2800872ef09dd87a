package io.decentralml.node;

import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.RuntimeTrap;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The lines that an operator reads. The only place of the node that logs. */
public final class NodeEvents {
  private static final Logger LOG = LoggerFactory.getLogger("node");

  private NodeEvents() {}

  /** The node is ready. */
  public static void started(ChainSpec spec, BlockReference best, BlockReference finalized) {
    LOG.info(
        "{} ready at block #{} ({}), finalized #{}",
        spec.name(),
        best.number(),
        best.hash(),
        finalized.number());
  }

  /** The chain has grown since the last such line. */
  public static void grown(BlockReference best, long blocks, long extrinsics) {
    LOG.info(
        "Best block #{} ({}), {} new with {} extrinsics",
        best.number(),
        best.hash(),
        blocks,
        extrinsics);
  }

  /** This node could not make a block. */
  public static void sealingFailed(String reason) {
    LOG.warn("No block: {}", reason);
  }

  /** A block is final. */
  public static void finalized(BlockReference block) {
    LOG.debug("Finalized #{} ({})", block.number(), block.hash());
  }

  /** A listener threw. */
  public static void listenerFailed(RuntimeException failure) {
    LOG.error("A listener failed and hears nothing more", failure);
  }

  /** Something that must not happen happened in the work on the chain. */
  public static void chainWorkFailed(RuntimeException failure) {
    LOG.error("Work on the chain failed", failure);
  }

  /** The runtime wrote a line to the log. */
  public static void runtimeSaid(HostFunctions.LogLevel level, String target, String message) {
    LOG.atLevel(
            switch (level) {
              case ERROR -> Level.ERROR;
              case WARN -> Level.WARN;
              case INFO -> Level.INFO;
              case DEBUG -> Level.DEBUG;
              case TRACE -> Level.TRACE;
            })
        .log("{}: {}", target, message);
  }

  /** A runtime ended a call because of a bug, not of what it was asked. */
  public static void runtimeBug(String entryPoint, RuntimeTrap trap) {
    LOG.error("The runtime failed in {}", entryPoint, trap);
  }

  /** A temporary folder could not be removed. */
  public static void leftBehind(Path folder, IOException failure) {
    LOG.warn("Could not remove {}: {}", folder, failure.toString());
  }

  /** The node has stopped. */
  public static void stopped(BlockReference best) {
    LOG.info("Stopped at block #{}", best.number());
  }
}
