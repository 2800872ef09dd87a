package io.decentralml.models;

import java.io.IOException;

/** A file is no model package that may be used: what is wrong, by kind and in one sentence. */
public final class PackageException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What sort of fault it is. */
  public enum Fault {
    /** The file is no tar archive of plain files, or is damaged. */
    ARCHIVE,
    /** The file is compressed; a package is not, so that it cannot grow when it is opened. */
    COMPRESSED,
    /** An entry has a name that no file of a package has, such as {@code ../../.bashrc}. */
    NAME,
    /** Two entries have the same name. */
    DUPLICATE,
    /** A file of the package is missing. */
    MISSING,
    /** A file is larger than its bound. */
    TOO_LARGE,
    /** Manifest or evaluation do not say what they must. */
    MANIFEST,
    /** The SavedModel is malformed. */
    GRAPH,
    /** A signature is missing or has other inputs or outputs than it must. */
    SIGNATURE,
    /** The graph uses an operation that is not allowed. */
    OPERATION,
    /** The graph holds larger constants than it may; weights belong into their file. */
    CONSTANT,
    /** The weights are not those of the manifest, or do not fit the graph. */
    WEIGHTS,
    /** The model fails when it runs, or its answers contradict each other. */
    BEHAVIOUR
  }

  private final Fault fault;

  PackageException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** What sort of fault it is. */
  public Fault fault() {
    return fault;
  }
}
