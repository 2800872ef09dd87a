package io.decentralml.node.pool;

import io.decentralml.node.InvalidTransaction;
import io.decentralml.node.UnknownTransaction;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.ScaleException;
import io.decentralml.scale.ScaleReader;
import java.util.ArrayList;
import java.util.List;

/**
 * What a runtime says of a transaction.
 *
 * <p>Source: {@code sp_runtime::transaction_validity}.
 */
public sealed interface TransactionValidity {
  /**
   * It can go.
   *
   * @param priority unsigned; greater goes first
   * @param requires tags that must be provided before it
   * @param provides tags that it provides
   * @param longevity blocks for which this holds, unsigned
   * @param propagate whether other nodes should get it
   */
  record Valid(
      long priority, List<Bytes> requires, List<Bytes> provides, long longevity, boolean propagate)
      implements TransactionValidity {
    /** Copies the lists. */
    public Valid {
      requires = List.copyOf(requires);
      provides = List.copyOf(provides);
    }
  }

  /** It cannot go. */
  record Invalid(InvalidTransaction reason) implements TransactionValidity {}

  /** The runtime cannot tell. */
  record Unknown(UnknownTransaction reason) implements TransactionValidity {}

  /** The runtime gave no answer. */
  record Trapped(String reason) implements TransactionValidity {}

  /**
   * Reads {@code Result<ValidTransaction, TransactionValidityError>}.
   *
   * @throws ScaleException if the bytes are something else
   */
  static TransactionValidity decode(byte[] answer) {
    ScaleReader in = new ScaleReader(answer);
    TransactionValidity validity =
        switch (in.u8()) {
          case 0 -> new Valid(in.u64(), tags(in), tags(in), in.u64(), in.bool());
          case 1 -> decodeError(in);
          default -> throw new ScaleException(0, "a result");
        };
    if (in.failed() || in.remaining() > 0) {
      throw new ScaleException(in.position(), "a transaction validity");
    }
    return validity;
  }

  /** Reads {@code TransactionValidityError}; malformed input shows in {@code in}. */
  static TransactionValidity decodeError(ScaleReader in) {
    int kind = in.u8();
    int index = in.u8();
    if (kind == 0) {
      int custom = index == InvalidTransaction.CUSTOM ? in.u8() : 0;
      return new Invalid(new InvalidTransaction(index, custom));
    }
    return new Unknown(new UnknownTransaction(index, index == 2 ? in.u8() : 0));
  }

  private static List<Bytes> tags(ScaleReader in) {
    List<Bytes> tags = new ArrayList<>();
    for (int left = in.length(1); left > 0 && !in.failed(); left--) {
      tags.add(Bytes.wrap(in.lengthPrefixedBytes()));
    }
    return tags;
  }
}
