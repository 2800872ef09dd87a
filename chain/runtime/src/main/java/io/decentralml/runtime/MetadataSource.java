package io.decentralml.runtime;

import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Bytes;

/** Where the entry points get the metadata; making them is costly, so a host may keep them. */
interface MetadataSource {
  /** The metadata in a version that {@link RuntimeMetadataSource#VERSIONS} names. */
  Bytes metadata(HostFunctions host, int version);
}
