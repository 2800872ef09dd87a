package io.decentralml.pallets.transactionpayment;

import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageEntry;
import io.decentralml.frame.StorageValue;
import io.decentralml.runtimeapi.HostFunctions;
import java.util.List;

/** What the TransactionPayment pallet stores. */
final class TransactionPaymentStorage {
  final StorageValue<FixedU128> nextFeeMultiplier;
  final StorageValue<Releases> storageVersion;
  private final PalletStorage storage;

  TransactionPaymentStorage(HostFunctions host, String prefix) {
    storage = new PalletStorage(host, prefix);
    nextFeeMultiplier =
        storage.value(
            "NextFeeMultiplier",
            FixedU128Codec.CODEC,
            FixedU128.ONE,
            "What weight fees are multiplied with.");
    storageVersion =
        storage.value(
            "StorageVersion", ReleasesCodec.CODEC, Releases.V1_ANCIENT, "The storage's layout.");
  }

  /** The items as metadata shows them. */
  List<StorageEntry> entries() {
    return storage.entries();
  }
}
