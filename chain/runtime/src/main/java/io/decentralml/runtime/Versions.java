package io.decentralml.runtime;

import io.decentralml.primitives.ApiVersion;
import io.decentralml.primitives.ApiVersions;
import io.decentralml.primitives.RuntimeVersion;
import io.decentralml.scale.Bytes;
import java.util.List;

/** Which runtime this is, and which entry points it has. */
final class Versions {
  /** The runtime; {@code specVersion} grows whenever behaviour or metadata change. */
  static final RuntimeVersion RUNTIME =
      new RuntimeVersion(
          "decentralml",
          "decentralml",
          1,
          101,
          1,
          new ApiVersions(
              List.of(
                  api(0xdf6acb689907609bL, 5), // Core
                  api(0x37e397fc7c91f5e4L, 2), // Metadata
                  api(0x40fe3ad401f8959aL, 6), // BlockBuilder
                  api(0xd2bc9897eed08f15L, 3), // TaggedTransactionQueue
                  api(0xf78b278be53f454cL, 2), // OffchainWorkerApi
                  api(0xdd718d5cc53262d4L, 1), // AuraApi
                  api(0xab3c0572291feb8bL, 1), // SessionKeys
                  api(0xed99c5acb25eedf5L, 3), // GrandpaApi
                  api(0xbc9d89904f5b923fL, 1), // AccountNonceApi
                  api(0x37c8bb1350a9a2a8L, 4), // TransactionPaymentApi
                  api(0xf3ff14d5ab527059L, 3), // TransactionPaymentCallApi
                  api(0xfbc577b9d747efd6L, 1))), // GenesisBuilder
          1,
          (byte) 1);

  private Versions() {}

  /** The API whose name has the BLAKE2b-64 hash {@code id}, read as a big-endian number. */
  private static ApiVersion api(long id, int version) {
    byte[] bytes = new byte[8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (id >>> 8 * (7 - i));
    }
    return new ApiVersion(Bytes.wrap(bytes), version);
  }
}
