package io.decentralml.weights;

import io.decentralml.crypto.KeyPair;
import io.decentralml.frame.system.SystemCall;
import io.decentralml.frame.system.SystemCallCodec;
import io.decentralml.pallets.balances.BalancesCall;
import io.decentralml.pallets.balances.BalancesCallCodec;
import io.decentralml.pallets.tasks.TasksCall;
import io.decentralml.pallets.tasks.TasksCallCodec;
import io.decentralml.pallets.validatorset.ValidatorSetCall;
import io.decentralml.pallets.validatorset.ValidatorSetCallCodec;
import io.decentralml.primitives.AccountId;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Scale;
import io.decentralml.scale.ScaleWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Calls as extrinsics carry them, and what goes into them. */
final class Calls {
  private Calls() {}

  static byte[] of(SystemCall call) {
    return of(CostClass.SYSTEM, SystemCallCodec.CODEC, call);
  }

  static byte[] of(BalancesCall call) {
    return of(CostClass.BALANCES, BalancesCallCodec.CODEC, call);
  }

  static byte[] of(TasksCall call) {
    return of(CostClass.MARKET, TasksCallCodec.CODEC, call);
  }

  static byte[] of(ValidatorSetCall call) {
    return of(CostClass.VALIDATOR_SET, ValidatorSetCallCodec.CODEC, call);
  }

  private static <T> byte[] of(CostClass pallet, Codec<T> codec, T call) {
    ScaleWriter out = new ScaleWriter();
    out.u8(pallet.palletIndex());
    codec.encode(call, out);
    return out.toBytes();
  }

  /** A call whose pallet's codec only the runtime can make. */
  static byte[] of(CostClass pallet, int index, byte[]... arguments) {
    ScaleWriter out = new ScaleWriter();
    out.u8(pallet.palletIndex());
    out.u8(index);
    Arrays.stream(arguments).forEach(out::raw);
    return out.toBytes();
  }

  static AccountId account(KeyPair pair) {
    return AccountId.of(pair.accountId());
  }

  static MultiAddress address(KeyPair pair) {
    return new MultiAddress.Id(account(pair));
  }

  /** An account that nobody has. */
  static AccountId stranger(int number) {
    byte[] id = Arrays.copyOf(Scale.U32.toBytes(number + 1), 32);
    return AccountId.of(id);
  }

  static List<AccountId> strangers(int count) {
    List<AccountId> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      accounts.add(stranger(i));
    }
    return accounts;
  }

  static Bytes bytes(int length) {
    byte[] filled = new byte[length];
    Arrays.fill(filled, (byte) 'x');
    return Bytes.wrap(filled);
  }
}
