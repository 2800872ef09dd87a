package io.decentralml.training;

import java.io.File;
import java.io.IOException;
import org.bytedeco.javacpp.Loader;

/**
 * TensorFlow's native library, which unpacks itself (about 650 MB) to {@code ~/.javacpp} the first
 * time it is used, or to the folder of the system property {@code org.bytedeco.javacpp.cachedir}.
 */
public final class TensorFlowLibrary {
  private static final String ARTIFACT = "tensorflow-core-native-1.1.0-";

  private TensorFlowLibrary() {}

  /**
   * Whether the library was unpacked before; if not, the first {@link Trainer} takes several
   * seconds longer. Loads nothing.
   */
  public static boolean isUnpacked() {
    String platform = Loader.Detector.getPlatform();
    try {
      File jar = new File(Loader.getCacheDir(), ARTIFACT + platform + ".jar");
      File natives = new File(jar, "org/tensorflow/internal/c_api/" + platform);
      return new File(natives, System.mapLibraryName("jnitensorflow")).isFile();
    } catch (IOException _) {
      return false;
    }
  }
}
