package io.decentralml.cli.task;

import picocli.CommandLine.Command;

/** The task market. */
@Command(
    name = "task",
    mixinStandardHelpOptions = true,
    description = "The task market: offer work, take it, deliver it, judge it.",
    subcommands = {
      TaskCreate.class,
      TaskAssign.class,
      TaskSendResult.class,
      TaskAllow.class,
      TaskPublishKey.class,
      TaskShareCredentials.class,
      TaskCredentials.class,
      TaskValidate.class,
      TaskAccept.class,
      TaskReject.class,
      TaskDispute.class,
      TaskResolve.class,
      TaskWithdraw.class,
      TaskExpire.class,
      TaskAbandon.class,
      TaskClaimUnreviewed.class,
      TaskReclaim.class,
      TaskCloseDispute.class,
      TaskRemove.class,
      TaskList.class,
      TaskShow.class,
      TaskResults.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class TaskCommand {
  /** The market's pallet. */
  public static final String PALLET = "DecentralMLModule";
}
