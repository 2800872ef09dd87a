package io.decentralml.cli.model;

import picocli.CommandLine.Command;

/** {@code decentralml model}. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    description = {
      "Pack models, look into packages and measure them; nothing here needs a chain.",
      "A package is a stranger's: what it may contain is checked before it is run."
    },
    subcommands = {ModelPack.class, ModelInspect.class, ModelEvaluate.class, ModelUnpack.class})
public final class ModelCommand {}
