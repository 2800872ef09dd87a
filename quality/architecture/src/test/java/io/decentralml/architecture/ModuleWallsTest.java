package io.decentralml.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which module may use which: the table of {@code ARCHITECTURE.md}. */
class ModuleWallsTest {
  private static final Map<String, Set<String>> MAY_USE = new TreeMap<>();

  static {
    allow("scale");
    allow("crypto");
    allow("secrets", "crypto");
    allow("frameprocessor");
    allow("primitives", "scale");
    allow("metadata", "scale", "primitives");
    allow("runtimeapi", "scale", "primitives");
    allow("frame", "scale", "primitives", "metadata", "runtimeapi");
    allow("pallets", "scale", "primitives", "metadata", "runtimeapi", "frame");
    allow("runtime", "scale", "primitives", "metadata", "runtimeapi", "frame", "pallets");
    allow("runtimewasm", "scale", "primitives", "runtimeapi", "runtime");
    allow("wasmtoolchain", "scale", "crypto", "primitives", "runtime");
    allow("trie", "scale", "crypto");
    allow("state", "scale", "crypto", "primitives", "runtimeapi", "trie");
    allow("wasm", "scale", "primitives", "runtimeapi");
    allow("node", "scale", "crypto", "primitives", "runtimeapi", "trie", "state");
    allow("rpc", "scale", "crypto", "primitives", "runtimeapi", "node");
    allow("assets");
    allow("objectstores", "assets");
    allow("training");
    allow("federated", "training");
    allow("models", "training");
    allow("annotation", "assets", "training");
    allow("sandbox");
    allow("client", "scale", "crypto", "primitives", "metadata");
    allow(
        "participant",
        "scale",
        "crypto",
        "secrets",
        "primitives",
        "metadata",
        "client",
        "assets",
        "training",
        "federated",
        "models",
        "annotation",
        "sandbox");
  }

  private static void allow(String module, String... used) {
    MAY_USE.put(module, new TreeSet<>(Set.of(used)));
  }

  private static final Set<String> APPLICATIONS = Set.of("cli", "bench");

  @Test
  void modules_asWritten_useOnlyWhatTheTableAllows() {
    Set<String> breaches =
        ProjectClasses.all().stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(ModuleWallsTest::breaks)
            .map(Dependency::getDescription)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(breaches).isEmpty();
  }

  @Test
  void modules_inTheTable_areAllThatExist() {
    Set<String> existing =
        ProjectClasses.all().stream()
            .map(ModuleWallsTest::module)
            .collect(Collectors.toCollection(TreeSet::new));
    existing.removeAll(APPLICATIONS);
    assertThat(MAY_USE.keySet()).containsAll(existing);
  }

  @Test
  void pallets_asWritten_doNotUseEachOther() {
    Set<String> breaches =
        ProjectClasses.all().stream()
            .filter(type -> type.getPackageName().startsWith("io.decentralml.pallets."))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(
                use -> use.getTargetClass().getPackageName().startsWith("io.decentralml.pallets."))
            .filter(use ->
                !use.getTargetClass()
                    .getPackageName()
                    .equals(use.getOriginClass().getPackageName()))
            .map(Dependency::getDescription)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(breaches).isEmpty();
  }

  private static boolean breaks(Dependency use) {
    String origin = module(use.getOriginClass());
    String target = module(use.getTargetClass());
    boolean within = origin.equals(target) || target.isEmpty() || APPLICATIONS.contains(origin);
    return !within && !MAY_USE.getOrDefault(origin, Set.of()).contains(target);
  }

  private static String module(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    if (!name.startsWith(ProjectClasses.ROOT)) {
      return "";
    }
    String rest = name.substring(ProjectClasses.ROOT.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
