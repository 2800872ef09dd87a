package io.decentralml.wasmtoolchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What TeaVM wrote, made fit for a module without an operating system.
 *
 * @param folder of the generated sources
 * @param files their names, in TeaVM's order
 * @param main the source that starts the program
 */
record GeneratedC(Path folder, List<String> files, List<String> main) {
  /** Files that need an operating system. */
  private static final Set<String> LEFT_OUT =
      Set.of("file.c", "log.c", "main.c", "date.c", "time.c");

  /** Statements of {@code main} that start threads, the clock and the random numbers. */
  private static final List<String> DROPPED =
      List.of(
          "meth_otr_Fiber_startMain(",
          "meth_otr_EventQueue_process(",
          "teavm_beforeInit(",
          "return 0;");

  /** Reads what lies in {@code folder}. */
  static GeneratedC in(Path folder) throws IOException {
    return new GeneratedC(
        folder,
        Files.readAllLines(folder.resolve("all.txt")),
        Files.readAllLines(folder.resolve("main.c")));
  }

  /**
   * Writes to {@code work} the list of entry points, the start of the program without its threads,
   * and one source that includes all others.
   *
   * @param entryPoints their names, in the order of their numbers
   */
  void prepare(Path work, List<String> entryPoints) throws IOException {
    StringBuilder exported = new StringBuilder();
    for (int i = 0; i < entryPoints.size(); i++) {
      exported.append("ENTRY_POINT(%d, %s)\n".formatted(i, entryPoints.get(i)));
    }
    Files.writeString(work.resolve("entry_points.h"), exported);
    Files.write(
        work.resolve("start.c"),
        main.stream().filter(GeneratedC::isKept).map(GeneratedC::adapted).toList());
    StringBuilder all = new StringBuilder();
    for (String file : files) {
      if (!LEFT_OUT.contains(file)) {
        all.append("#include \"%s\"\n".formatted(file));
      }
    }
    all.append("#include \"start.c\"\n#include \"platform.c\"\n");
    Files.writeString(work.resolve("module.c"), all);
  }

  private static boolean isKept(String line) {
    return DROPPED.stream().noneMatch(line.strip()::startsWith);
  }

  private static String adapted(String line) {
    if (line.startsWith("int main(")) {
      return "static void teavm_start(void) {";
    }
    return line.strip().startsWith("teavm_initHeap(")
        ? "    teavm_initHeap(HEAP_BYTES, HEAP_BYTES);"
        : line;
  }
}
