package io.decentralml.cli.asset;

import picocli.CommandLine.Command;

/** Assets: bytes under the name that follows from them, in whatever store. */
@Command(
    name = "asset",
    mixinStandardHelpOptions = true,
    description = {
      "Assets: put files into a store, read them back checked, copy between stores.",
      "An asset's name, its CID, follows from its bytes and is the same in every store."
    },
    subcommands = {
      AssetAdd.class,
      AssetCat.class,
      AssetGet.class,
      AssetHas.class,
      AssetPin.class,
      AssetUnpin.class,
      AssetCid.class,
      AssetCopy.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class AssetCommand {}
