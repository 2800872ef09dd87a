package io.decentralml.frame.executive;

import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.TypeShape;
import org.jspecify.annotations.Nullable;

/**
 * Something that every signed extrinsic carries beside its call, such as the nonce or the tip; its
 * order among the others is wire format.
 */
public interface TransactionExtension {
  /** The name in metadata, such as {@code CheckNonce}. */
  String identifier();

  /** What it adds to the extrinsic. */
  TypeShape extra();

  /** What it adds to the bytes that are signed but not sent; the empty tuple for nothing. */
  default TypeShape implicit() {
    return TypeShape.UNIT;
  }

  /** Reads what it added to one extrinsic; null exactly when {@code in} has failed. */
  @Nullable TransactionCheck decode(ScaleReader in);
}
