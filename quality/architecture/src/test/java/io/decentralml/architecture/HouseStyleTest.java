package io.decentralml.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits of {@code CONTRIBUTING.md} that a machine can check. */
class HouseStyleTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final int MOST_LINES = 600;

  @Test
  void sourceFiles_asWritten_stayShort() throws IOException {
    Set<String> breaches = new TreeSet<>();
    for (Path file : sources()) {
      long lines;
      try (Stream<String> text = Files.lines(file)) {
        lines = text.count();
      }
      if (lines > MOST_LINES) {
        breaches.add(lines + " lines: " + ROOT.relativize(file));
      }
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void packages_asWritten_sayWhatTheyAre() throws IOException {
    Set<String> breaches = new TreeSet<>();
    for (Path file : sources()) {
      Path folder = file.getParent();
      if (folder != null
          && folder.toString().contains("/src/main/")
          && !Files.exists(folder.resolve("package-info.java"))) {
        breaches.add(ROOT.relativize(folder).toString());
      }
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void tests_asWritten_areNeverSkipped() throws IOException {
    Set<String> breaches = new TreeSet<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      if (text.contains("@Dis" + "abled") || text.contains("Assump" + "tions.")) {
        breaches.add(ROOT.relativize(file).toString());
      }
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void main_amongAllClasses_isOnlyInTheApplications() {
    Set<String> owners =
        ProjectClasses.all().stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(HouseStyleTest::isMain)
            .map(JavaMethod::getOwner)
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(owners)
        .allMatch(name ->
            name.equals("io.decentralml.cli")
                || name.startsWith("io.decentralml.bench")
                || name.startsWith("io.decentralml.runtimewasm"));
  }

  private static boolean isMain(JavaMethod method) {
    return method.getName().equals("main")
        && method.getRawParameterTypes().stream()
            .anyMatch(type -> type.getName().equals("[Ljava.lang.String;"));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    }
  }
}
