package io.decentralml.wasmtoolchain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * clang, Binaryen and WABT, as Debian packages them.
 *
 * @param work where they write
 */
record Toolchain(Path work) {
  private static final String PACKAGES =
      "clang lld libclang-rt-14-dev-wasm32 wasi-libc binaryen wabt";

  /** TeaVM's heap: enough for a block of the largest size; see docs/benchmarks.md. */
  private static final int HEAP_BYTES = 16 << 20;

  /** The heap and TeaVM's tables over it; smoldot zeroes all of it for every instance. */
  private static final int ARENA_BYTES = HEAP_BYTES + (2 << 20);

  /** Below all data, so that a stack that grows too deep traps. */
  private static final int STACK_BYTES = 1 << 20;

  /** Compiles and links all sources. */
  Path compile(Path generated, Path platform) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "clang",
                "--target=wasm32-wasi",
                "-mcpu=mvp",
                "-Oz",
                // What clang knows of memcpy and its like does not hold here: modules failed with
                // it.
                "-fno-builtin",
                "-fno-strict-aliasing",
                "-fwrapv",
                "-Wno-everything",
                "-Werror=implicit-function-declaration",
                "-nostartfiles",
                "-include",
                "platform.h",
                "-D__PSP__",
                "-DTEAVM_CUSTOM_LOG=1",
                "-DARENA_BYTES=" + ARENA_BYTES,
                "-DHEAP_BYTES=" + HEAP_BYTES));
    for (Path folder : List.of(platform.resolve("freestanding"), platform, generated, work)) {
      command.add("-I" + folder);
    }
    for (String option :
        List.of(
            "--no-entry",
            "--export=__heap_base",
            "--allow-undefined",
            "--stack-first",
            "-zstack-size=" + STACK_BYTES)) {
      command.add("-Wl," + option);
    }
    Path linked = work.resolve("linked.wasm");
    command.addAll(List.of("module.c", "-o", linked.toString()));
    run(command);
    return linked;
  }

  /** Runs the start of the program now and keeps what it left in memory. */
  Path prepare(Path linked) throws IOException, InterruptedException {
    Path prepared = work.resolve("prepared.wasm");
    run(List.of("wasm-ctor-eval", linked.toString(), "--ctors=prepare", "-o", prepared.toString()));
    return prepared;
  }

  /** Makes it smaller and quicker. */
  Path optimise(Path prepared) throws IOException, InterruptedException {
    Path optimised = work.resolve("optimised.wasm");
    run(
        List.of(
            "wasm-opt",
            "--mvp-features",
            "-O3",
            "--strip-debug",
            "--strip-producers",
            "--strip-target-features",
            prepared.toString(),
            "-o",
            optimised.toString()));
    return optimised;
  }

  /** Refuses whatever is not in WebAssembly's first version, since hosts do. */
  void validate(Path module) throws IOException, InterruptedException {
    run(
        List.of(
            "wasm-validate",
            "--disable-sign-extension",
            "--disable-bulk-memory",
            "--disable-multi-value",
            "--disable-reference-types",
            "--disable-saturating-float-to-int",
            "--disable-mutable-globals",
            module.toString()));
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true).start();
    } catch (IOException missing) {
      throw new IOException(
          command.getFirst() + " is missing; on Debian: apt install " + PACKAGES, missing);
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command.getFirst() + " failed:\n" + output);
    }
  }
}
