package io.decentralml.assets;

/** What kind of place an {@link AssetStore} is. */
public enum StoreKind {
  /** A folder of this machine or of a network file system. */
  FOLDER,
  /** An IPFS node: Kubo, or Infura's. */
  IPFS,
  /** Crust's decentralised storage over IPFS. */
  CRUST,
  /** A bucket of the S3 protocol. */
  S3,
  /** A bucket of Google Cloud Storage. */
  GCS,
  /** A container of Azure Blob Storage. */
  AZURE
}
