package io.decentralml.cli.role;

import picocli.CommandLine.Command;

/** Commands about delivered annotations. */
@Command(
    name = "annotations",
    mixinStandardHelpOptions = true,
    description = "Make a training set of accepted annotations, or give them to other tools.",
    subcommands = {AnnotationsCollect.class, AnnotationsExport.class})
public final class AnnotationsCommand {}
