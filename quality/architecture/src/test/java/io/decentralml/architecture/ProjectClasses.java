package io.decentralml.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** All production classes of the project, read once. */
final class ProjectClasses {
  static final String ROOT = "io.decentralml.";

  /** The packages that compile to WebAssembly as well. */
  static final String[] RUNTIME_SIDE = {
    "io.decentralml.scale..",
    "io.decentralml.primitives..",
    "io.decentralml.metadata..",
    "io.decentralml.runtimeapi..",
    "io.decentralml.frame..",
    "io.decentralml.pallets..",
    "io.decentralml.runtime.."
  };

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.decentralml");

  private ProjectClasses() {}

  static JavaClasses all() {
    return ALL;
  }
}
