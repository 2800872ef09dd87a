package io.decentralml.runtime;

import io.decentralml.primitives.RuntimeVersionCodec;
import io.decentralml.runtimeapi.ChainRuntime;
import io.decentralml.runtimeapi.HostFunctions;
import io.decentralml.runtimeapi.RuntimeTrap;
import io.decentralml.scale.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The runtime in the JVM, as a node sees it. It keeps nothing but its metadata, which are worked
 * out at first use; threads may share it.
 */
public final class DecentralMLRuntime implements ChainRuntime {
  private final Bytes version = Bytes.wrap(RuntimeVersionCodec.CODEC.toBytes(Versions.RUNTIME));
  private volatile @Nullable Bytes version14;
  private volatile @Nullable Bytes version15;

  @Override
  public Bytes version() {
    return version;
  }

  @Override
  public byte[] call(HostFunctions host, String entryPoint, byte[] arguments) {
    try {
      return new EntryPoints(host, this::metadata).call(entryPoint, arguments);
    } catch (RuntimeTrap trap) {
      throw trap;
    } catch (RuntimeException | StackOverflowError bug) {
      // In WebAssembly this would trap just so; the host drops what the call changed.
      throw new RuntimeTrap("the runtime failed in " + entryPoint, bug);
    }
  }

  private Bytes metadata(HostFunctions host, int version) {
    Bytes known = version == 14 ? version14 : version15;
    if (known != null) {
      return known;
    }
    Bytes assembled = RuntimeMetadataSource.assemble(host, version);
    if (version == 14) {
      version14 = assembled;
    } else {
      version15 = assembled;
    }
    return assembled;
  }
}
