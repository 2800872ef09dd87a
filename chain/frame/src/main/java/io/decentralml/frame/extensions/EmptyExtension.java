package io.decentralml.frame.extensions;

import io.decentralml.frame.executive.TransactionCheck;
import io.decentralml.frame.executive.TransactionExtension;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.TypeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An extension that adds nothing to the extrinsic. */
abstract class EmptyExtension implements TransactionExtension, TransactionCheck {
  private final String identifier;
  private final String path;

  EmptyExtension(String identifier, String path) {
    this.identifier = identifier;
    this.path = path;
  }

  @Override
  public final String identifier() {
    return identifier;
  }

  @Override
  public final TypeShape extra() {
    return Shapes.extension(path, List.of());
  }

  @Override
  public final @Nullable TransactionCheck decode(ScaleReader in) {
    return in.failed() ? null : this;
  }
}
