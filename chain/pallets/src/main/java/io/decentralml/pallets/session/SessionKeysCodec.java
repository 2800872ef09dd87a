package io.decentralml.pallets.session;

import io.decentralml.frame.traits.SessionKeyKind;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Codec;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;
import io.decentralml.scale.TypeShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes session keys, one after the other. Only the runtime knows which keys there are, so this
 * codec is no constant.
 *
 * @param path what metadata calls the type
 * @param kinds which keys, in order
 */
record SessionKeysCodec(String path, List<SessionKeyKind> kinds) implements Codec<SessionKeys> {
  @Override
  public void encode(SessionKeys value, ScaleWriter out) {
    for (Bytes key : value.keys()) {
      out.raw(key);
    }
  }

  @Override
  public @Nullable SessionKeys decode(ScaleReader in) {
    List<Bytes> keys = new ArrayList<>(kinds.size());
    for (int i = 0; i < kinds.size(); i++) {
      keys.add(Bytes.wrap(in.bytes(SessionKeyKind.KEY_BYTES)));
    }
    return in.failed() ? null : new SessionKeys(keys);
  }

  @Override
  public TypeShape shape() {
    List<TypeShape.Field> fields = new ArrayList<>();
    for (SessionKeyKind each : kinds) {
      fields.add(new TypeShape.Field(Option.some(each.name()), each.shape(), "", List.of()));
    }
    return new TypeShape.Composite(path, List.of(), fields, List.of());
  }
}
