package io.decentralml.cli.sandbox;

import picocli.CommandLine.Command;

/** {@code decentralml sandbox}: what holds the scripts of tasks. */
@Command(
    name = "sandbox",
    mixinStandardHelpOptions = true,
    subcommands = {SandboxCheck.class, SandboxRun.class},
    synopsisSubcommandLabel = "COMMAND",
    description = "Try what holds the scripts of tasks on this machine, or run a script in it.")
public final class SandboxCommand {}
