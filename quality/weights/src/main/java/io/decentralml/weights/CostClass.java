package io.decentralml.weights;

/** A class that is written: the costs of one pallet, or of blocks. */
enum CostClass {
  BLOCK("chain/runtime", "io.decentralml.runtime", "BlockCosts", -1),
  SYSTEM("chain/frame", "io.decentralml.frame.system", "SystemCosts", 0),
  TIMESTAMP("chain/pallets", "io.decentralml.pallets.timestamp", "TimestampCosts", 1),
  BALANCES("chain/pallets", "io.decentralml.pallets.balances", "BalancesCosts", 4),
  SUDO("chain/pallets", "io.decentralml.pallets.sudo", "SudoCosts", 6),
  MARKET("chain/pallets", "io.decentralml.pallets.tasks", "TasksCosts", 7),
  SESSION("chain/pallets", "io.decentralml.pallets.session", "SessionCosts", 18),
  VALIDATOR_SET("chain/pallets", "io.decentralml.pallets.validatorset", "ValidatorSetCosts", 19);

  private final String module;
  private final String packageName;
  private final String className;
  private final int palletIndex;

  CostClass(String module, String packageName, String className, int palletIndex) {
    this.module = module;
    this.packageName = packageName;
    this.className = className;
    this.palletIndex = palletIndex;
  }

  String packageName() {
    return packageName;
  }

  String className() {
    return className;
  }

  /** First byte of the pallet's calls. */
  int palletIndex() {
    return palletIndex;
  }

  /** The source file, from the repository's root. */
  String file() {
    return "%s/src/main/java/%s/%s.java"
        .formatted(module, packageName.replace('.', '/'), className);
  }
}
