package io.decentralml.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What code that also compiles to WebAssembly must not do: {@code ARCHITECTURE.md}, "One runtime,
 * three hosts".
 */
class RuntimeRulesTest {
  private static final Set<String> FORBIDDEN_CALLS =
      Set.of(
          "java.util.Map.of",
          "java.util.Map.ofEntries",
          "java.util.Map.copyOf",
          "java.util.Set.of",
          "java.util.Set.copyOf",
          "java.lang.String.format",
          "java.lang.String.formatted",
          "java.lang.String.getBytes",
          "java.lang.System.identityHashCode",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getProperty",
          "java.lang.System.getenv",
          "java.lang.Math.random",
          "java.lang.Math.addExact",
          "java.lang.Math.subtractExact",
          "java.lang.Math.multiplyExact",
          "java.lang.Math.toIntExact",
          "java.lang.Math.negateExact",
          "java.lang.Math.incrementExact",
          "java.lang.Math.decrementExact");

  /**
   * The runtime as a JVM host sees it, which turns bugs into traps. The WebAssembly build goes past
   * it, to the entry points themselves.
   */
  private static final String JVM_ENTRANCE = "io.decentralml.runtime.DecentralMLRuntime";

  private static JavaClasses runtimeSide() {
    return ProjectClasses.all()
        .that(
            new DescribedPredicate<>("compile to WebAssembly") {
              @Override
              public boolean test(JavaClass type) {
                for (String pattern : ProjectClasses.RUNTIME_SIDE) {
                  String root = pattern.substring(0, pattern.length() - 2);
                  String name = type.getPackageName();
                  if (name.equals(root) || name.startsWith(root + ".")) {
                    return true;
                  }
                }
                return false;
              }
            });
  }

  @Test
  void runtimeSide_asWritten_usesNoTypeWithoutMeaningThere() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio..",
            "java.net..",
            "java.time..",
            "java.lang.reflect..",
            "java.lang.invoke.VarHandle",
            "java.util.concurrent..",
            "java.util.random..",
            "java.security..",
            "java.text..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.util.HashMap.class,
            java.util.HashSet.class,
            java.util.LinkedHashMap.class,
            java.util.LinkedHashSet.class,
            java.util.IdentityHashMap.class,
            java.util.WeakHashMap.class,
            java.util.Random.class,
            java.util.UUID.class,
            java.lang.Thread.class,
            java.lang.ThreadLocal.class)
        .check(runtimeSide());
  }

  @Test
  void runtimeSide_asWritten_makesNoCallThatDiffersBetweenHosts() {
    Set<String> breaches =
        runtimeSide().stream()
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(access ->
                FORBIDDEN_CALLS.contains(
                    access.getTargetOwner().getName() + "." + access.getTarget().getName()))
            .map(JavaAccess::getDescription)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(breaches).isEmpty();
  }

  @Test
  void runtimeSide_asWritten_catchesNothing() {
    Set<String> breaches =
        runtimeSide().stream()
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(unit -> !unit.getTryCatchBlocks().isEmpty())
            .filter(unit -> !isPatternMatch(unit))
            .filter(unit -> !unit.getOwner().getName().equals(JVM_ENTRANCE))
            .map(JavaCodeUnit::getFullName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(breaches).isEmpty();
  }

  /**
   * The compiler wraps record accessors of a pattern in a catch of its own that only rethrows as
   * MatchException.
   */
  private static boolean isPatternMatch(JavaCodeUnit unit) {
    return unit.getTryCatchBlocks().stream()
            .allMatch(block ->
                block.getCaughtThrowables().stream()
                    .allMatch(caught -> caught.getName().equals("java.lang.Throwable")))
        && unit.getConstructorCallsFromSelf().stream()
            .anyMatch(call -> call.getTargetOwner().getName().equals("java.lang.MatchException"));
  }

  @Test
  void runtimeSide_asWritten_hasNoFloatingPoint() {
    Set<String> breaches =
        runtimeSide().stream()
            .flatMap(type -> type.getMembers().stream())
            .filter(member ->
                member.getAllInvolvedRawTypes().stream()
                    .map(JavaClass::getName)
                    .anyMatch(name -> name.equals("float") || name.equals("double")))
            .map(member -> member.getFullName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(breaches).isEmpty();
  }
}
