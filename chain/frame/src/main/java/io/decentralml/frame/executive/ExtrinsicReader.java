package io.decentralml.frame.executive;

import io.decentralml.frame.RuntimeCall;
import io.decentralml.frame.RuntimeCallCodec;
import io.decentralml.primitives.MultiAddress;
import io.decentralml.primitives.MultiSignature;
import io.decentralml.primitives.MultiSignatureCodec;
import io.decentralml.primitives.OpaqueExtrinsic;
import io.decentralml.scale.Bytes;
import io.decentralml.scale.Decoded;
import io.decentralml.scale.ScaleReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads extrinsics: a version byte, for signed ones address, signature and extensions, then the
 * call. {@code 04} and {@code 05} are bare, {@code 84} is signed.
 *
 * <p>Source: Polkadot specification, "Extrinsics", version 4.
 */
final class ExtrinsicReader {
  static final int BARE_V4 = 0x04;

  private static final int BARE_V5 = 0x05;
  private static final int SIGNED_V4 = 0x84;

  private final RuntimeCallCodec calls;
  private final List<TransactionExtension> extensions;

  ExtrinsicReader(RuntimeCallCodec calls, List<TransactionExtension> extensions) {
    this.calls = calls;
    this.extensions = extensions;
  }

  /** Whether {@code extrinsic} says that somebody signed it. */
  static boolean isSigned(OpaqueExtrinsic extrinsic) {
    return extrinsic.bytes().length() > 0 && extrinsic.bytes().at(0) == SIGNED_V4;
  }

  /** Reads an extrinsic that takes up all of {@code bytes}, which hold no length. */
  Decoded<Extrinsic> read(byte[] bytes) {
    ScaleReader in = new ScaleReader(bytes);
    int version = in.u8();
    if (version == SIGNED_V4) {
      return signed(in, bytes);
    }
    if (version != BARE_V4 && version != BARE_V5) {
      in.fail("an extrinsic of version 4 or a bare one of version 5");
    }
    RuntimeCall<?> call = calls.decode(in);
    return call == null || hasMore(in)
        ? in.malformed()
        : new Decoded.Value<>(new Extrinsic.Bare(call));
  }

  private Decoded<Extrinsic> signed(ScaleReader in, byte[] bytes) {
    MultiAddress address = MultiAddress.CODEC.decode(in);
    MultiSignature signature = MultiSignatureCodec.CODEC.decode(in);
    int extraStart = in.position();
    List<TransactionCheck> checks = new ArrayList<>(extensions.size());
    for (TransactionExtension extension : extensions) {
      TransactionCheck check = extension.decode(in);
      if (check == null) {
        return in.malformed();
      }
      checks.add(check);
    }
    int callStart = in.position();
    RuntimeCall<?> call = calls.decode(in);
    if (address == null || signature == null || call == null || hasMore(in)) {
      return in.malformed();
    }
    Bytes signed = swapped(bytes, extraStart, callStart);
    return new Decoded.Value<>(new Extrinsic.Signed(address, signature, checks, call, signed));
  }

  private static boolean hasMore(ScaleReader in) {
    if (in.remaining() > 0) {
      in.fail("the end of the extrinsic");
    }
    return in.failed();
  }

  /** The signed order: the call comes before the extensions. */
  private static Bytes swapped(byte[] bytes, int extraStart, int callStart) {
    byte[] signed = new byte[bytes.length - extraStart];
    int callLength = bytes.length - callStart;
    System.arraycopy(bytes, callStart, signed, 0, callLength);
    System.arraycopy(bytes, extraStart, signed, callLength, callStart - extraStart);
    return Bytes.wrap(signed);
  }
}
