package io.decentralml.bench;

import java.util.concurrent.CountDownLatch;

/** A Java machine that does nothing: what a node's start and memory stand beside. */
final class IdleMachine {
  private IdleMachine() {}

  /** Says that it runs, and then nothing more. */
  public static void main(String[] arguments) throws InterruptedException {
    System.out.println("runs");
    new CountDownLatch(1).await();
  }
}
