package io.decentralml.pallets.tasks;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Where an asset lies. */
@ScaleType("pallet_decentralml::types::StorageType")
public enum StorageType {
  /** The InterPlanetary File System, or any store that is addressed by content. */
  @ScaleCase(index = 0, name = "IPFS")
  IPFS,

  /** The Crust network. */
  @ScaleCase(index = 1, name = "Crust")
  CRUST,

  /** Amazon S3 or a server that speaks its protocol. */
  @ScaleCase(index = 2, name = "S3")
  S3,

  /** Google Cloud Storage. */
  @ScaleCase(index = 3, name = "GCP")
  GCP,

  /** Azure Blob Storage. */
  @ScaleCase(index = 4, name = "Azure")
  AZURE
}
