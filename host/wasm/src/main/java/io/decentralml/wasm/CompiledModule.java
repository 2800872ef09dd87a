package io.decentralml.wasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import run.endive.compiler.InterpreterFallback;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.Import;

/**
 * A module, compiled to Java bytecode.
 *
 * @param module as read
 * @param machine runs instances of it
 * @param imports what it asks of a host
 * @param entryPoints the functions that a host may call
 */
record CompiledModule(
    WasmModule module,
    Function<Instance, Machine> machine,
    List<Imported> imports,
    Set<String> entryPoints) {
  /** The module name under which Polkadot hosts lend their functions. */
  static final String HOST = "env";

  /** A function that the module asks for, and the host's own. */
  record Imported(String name, FunctionType type, HostTable.Function function) {}

  /** Reads and compiles a module; this takes some seconds. */
  static CompiledModule of(byte[] bytes) throws CodeException {
    try {
      WasmModule module = Parser.parse(bytes);
      var machine =
          MachineFactoryCompiler.builder(module)
              .withInterpreterFallback(InterpreterFallback.SILENT)
              .compile();
      return new CompiledModule(module, machine, imports(module), entryPoints(module));
    } catch (WasmEngineException broken) {
      throw new CodeException("the code is no WebAssembly module: " + broken.getMessage(), broken);
    }
  }

  private static List<Imported> imports(WasmModule module) throws CodeException {
    HostTable table = HostTable.standard();
    List<Imported> imports = new ArrayList<>();
    for (Import each : module.importSection().stream().toList()) {
      HostTable.Function function = table.find(each.name());
      if (!(each instanceof FunctionImport wanted)
          || !each.module().equals(HOST)
          || function == null) {
        throw new CodeException(
            "the code asks for %s.%s, which this host does not have"
                .formatted(each.module(), each.name()));
      }
      FunctionType type = module.typeSection().getType(wanted.typeIndex());
      imports.add(new Imported(each.name(), type, function));
    }
    return imports;
  }

  private static Set<String> entryPoints(WasmModule module) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      names.add(module.exportSection().getExport(i).name());
    }
    return names;
  }
}
