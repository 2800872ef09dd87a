package io.decentralml.pallets.balances;

import io.decentralml.frame.PalletStorage;
import io.decentralml.frame.StorageEntry;
import io.decentralml.frame.StorageHasher;
import io.decentralml.frame.StorageMap;
import io.decentralml.frame.StorageValue;
import io.decentralml.frame.system.AccountData;
import io.decentralml.frame.system.AccountDataCodec;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.AccountIdCodec;
import io.decentralml.primitives.Balance;
import io.decentralml.primitives.BalanceCodec;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the Balances pallet stores; the money itself is in the System pallet's accounts. */
final class BalancesStorage {
  private static final TypeShape NO_REASONS =
      new TypeShape.Variant(
          "decentralml_runtime::RuntimeFreezeReason", List.of(), List.of(), List.of());

  final StorageValue<Balance> totalIssuance;
  final StorageValue<Balance> inactiveIssuance;
  final StorageMap<AccountId, List<IdAmount>> holds;

  /** How many different holds an account can have. */
  final int maxHolds;

  private final PalletStorage storage;

  BalancesStorage(HostFunctions host, String prefix, BalancesConfig config) {
    storage = new PalletStorage(host, prefix);
    maxHolds = config.holdReasons().count();
    totalIssuance =
        storage.value("TotalIssuance", BalanceCodec.CODEC, Balance.ZERO, "The total units issued.");
    inactiveIssuance =
        storage.value(
            "InactiveIssuance",
            BalanceCodec.CODEC,
            Balance.ZERO,
            "The total units of outstanding deactivated balance.");
    map(
        "Account",
        AccountDataCodec.CODEC,
        AccountData.EMPTY,
        "Unused: money is in System.Account.");
    Codec<List<BalanceLock>> locks = Scale.list(BalanceLockCodec.CODEC);
    map("Locks", weakBounded(locks, BalanceLockCodec.CODEC.shape()), List.of(), "Liquidity locks.");
    Codec<ReserveData> reserve = ReserveDataCodec.CODEC;
    map("Reserves", Scale.boundedList(reserve, config.maxReserves()), List.of(), "Named reserves.");
    Codec<IdAmount> hold = IdAmount.codec(config.holdReasons()::shape, "T::RuntimeHoldReason");
    holds = map("Holds", Scale.boundedList(hold, maxHolds), List.of(), "Holds on balances.");
    Codec<IdAmount> freeze = IdAmount.codec(() -> NO_REASONS, "T::FreezeIdentifier");
    map("Freezes", Scale.boundedList(freeze, config.maxFreezes()), List.of(), "Freezes.");
  }

  private <V> StorageMap<AccountId, V> map(String name, Codec<V> value, V fallback, String docs) {
    return storage.map(
        name, StorageHasher.BLAKE2_128_CONCAT, AccountIdCodec.CODEC, value, fallback, docs);
  }

  /** The items as metadata shows them. */
  List<StorageEntry> entries() {
    return storage.entries();
  }

  /** A list whose bound is advice. */
  private static <T> Codec<List<T>> weakBounded(Codec<List<T>> items, TypeShape item) {
    return new Codec<>() {
      @Override
      public void encode(List<T> value, ScaleWriter out) {
        items.encode(value, out);
      }

      @Override
      public @Nullable List<T> decode(ScaleReader in) {
        return items.decode(in);
      }

      @Override
      public TypeShape shape() {
        return new TypeShape.Composite(
            "bounded_collections::weak_bounded_vec::WeakBoundedVec",
            List.of(
                new TypeShape.Parameter("T", Option.some(item)),
                new TypeShape.Parameter("S", Option.none())),
            List.of(new TypeShape.Field(Option.none(), items.shape(), "Vec<T>", List.of())),
            List.of());
      }
    };
  }
}
