package io.decentralml.objectstores;

import io.decentralml.assets.StoreKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A protocol of object storage. */
enum ObjectService {
  S3("s3", StoreKind.S3, "bucket"),
  GCS("gcs", StoreKind.GCS, "bucket"),
  AZURE_BLOB("azblob", StoreKind.AZURE, "container");

  private final String scheme;
  private final StoreKind kind;
  private final String container;

  ObjectService(String scheme, StoreKind kind, String container) {
    this.scheme = scheme;
    this.kind = kind;
    this.container = container;
  }

  static Optional<ObjectService> of(String scheme) {
    return Arrays.stream(values()).filter(service -> service.scheme.equals(scheme)).findFirst();
  }

  /** The first part of an address; OpenDAL calls the service the same. */
  String scheme() {
    return scheme;
  }

  StoreKind kind() {
    return kind;
  }

  /** How its addresses are written. */
  String form() {
    return scheme + "://" + container.toUpperCase(Locale.ROOT) + "[/PREFIX]";
  }

  /** What it calls that which holds objects. */
  String container() {
    return container;
  }

  /** What may stand after the question mark of an address. */
  List<String> options() {
    return switch (this) {
      case S3 -> List.of("endpoint", "region", "style", "credentials");
      case GCS -> List.of("endpoint", "credentials");
      case AZURE_BLOB -> List.of("endpoint", "account", "credentials");
    };
  }
}
