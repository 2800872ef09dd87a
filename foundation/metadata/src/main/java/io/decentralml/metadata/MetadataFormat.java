package io.decentralml.metadata;

import io.decentralml.scale.Codec;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.Option;
import io.decentralml.scale.ScaleReader;
import io.decentralml.scale.ScaleWriter;

/** The magic word {@code meta}, the version in a byte, and what follows in that version. */
final class MetadataFormat {
  private static final int MAGIC = 0x6174656d;

  private MetadataFormat() {}

  static byte[] writeVersion14(RuntimeMetadata metadata) {
    return write(14, MetadataV14Codec.CODEC, MetadataV14.of(metadata));
  }

  static byte[] writeVersion15(RuntimeMetadata metadata) {
    return write(15, MetadataV15Codec.CODEC, MetadataV15.of(metadata));
  }

  private static <T> byte[] write(int version, Codec<T> codec, T metadata) {
    ScaleWriter out = new ScaleWriter(1 << 16);
    out.u32(MAGIC);
    out.u8(version);
    codec.encode(metadata, out);
    return out.toBytes();
  }

  static Decoded<RuntimeMetadata> read(byte[] bytes) {
    ScaleReader in = new ScaleReader(bytes);
    if (in.u32() != MAGIC) {
      in.fail("the magic word meta");
    }
    Option<RuntimeMetadata> metadata =
        switch (in.u8()) {
          case 14 -> readVersion14(in);
          case 15 -> {
            MetadataV15 read = MetadataV15Codec.CODEC.decode(in);
            yield read == null ? Option.none() : Option.some(read.toRuntimeMetadata());
          }
          default -> {
            in.fail("metadata of version 14 or 15");
            yield Option.none();
          }
        };
    if (in.remaining() > 0) {
      in.fail("the end of the metadata");
    }
    return metadata instanceof Option.Some<RuntimeMetadata>(RuntimeMetadata value) && !in.failed()
        ? new Decoded.Value<>(value)
        : in.malformed();
  }

  private static Option<RuntimeMetadata> readVersion14(ScaleReader in) {
    MetadataV14 metadata = MetadataV14Codec.CODEC.decode(in);
    if (metadata == null) {
      return Option.none();
    }
    Option<RuntimeMetadata> neutral = metadata.toRuntimeMetadata();
    if (!neutral.isSome()) {
      in.fail("an extrinsic type with the parameters Address, Call, Signature and Extra");
    }
    return neutral;
  }
}
