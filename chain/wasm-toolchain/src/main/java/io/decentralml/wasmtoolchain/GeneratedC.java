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

  /** Where TeaVM 0.15.0 copies an array for {@code clone()}. */
  private static final String CLONE = "classes/java/lang/Object.c";

  /**
   * It takes the size of an element from whether the array is primitive, which no array is, instead
   * of whether its elements are. The copy of a {@code byte[]} thus wrote over four times its
   * length.
   */
  private static final String WRONG_SIZE = "(!meth_otr_RuntimeClass_isPrimitive(teavm_local_2))";

  private static final String RIGHT_SIZE =
      "(!meth_otr_RuntimeClass_isPrimitive(TEAVM_FIELD(teavm_local_2, TeaVM_Class, itemType)))";

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
    Files.writeString(work.resolve("clone.c"), corrected(Files.readString(folder.resolve(CLONE))));
    StringBuilder all = new StringBuilder();
    for (String file : files) {
      if (!LEFT_OUT.contains(file)) {
        all.append("#include \"%s\"\n".formatted(file.equals(CLONE) ? "clone.c" : file));
      }
    }
    all.append("#include \"start.c\"\n#include \"platform.c\"\n");
    Files.writeString(work.resolve("module.c"), all);
  }

  private String corrected(String source) throws IOException {
    int at = source.indexOf(WRONG_SIZE);
    if (at < 0 || at != source.lastIndexOf(WRONG_SIZE) || !files.contains(CLONE)) {
      throw new IOException(
          "TeaVM writes another Object.clone than 0.15.0: see whether it is right now");
    }
    String include = "#include \"";
    return source.replace(WRONG_SIZE, RIGHT_SIZE).replace(include, include + "classes/java/lang/");
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
