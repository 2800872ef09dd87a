package io.decentralml.wasm;

import io.decentralml.runtimeapi.HostFunctions;
import java.util.List;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;

/** One call of an entry point, with the instance made for it. */
final class ModuleCall {
  private final HostFunctions host;
  private final Instance instance;
  private final Memory memory;
  private final Allocator allocator;

  ModuleCall(CompiledModule module, HostFunctions host) {
    this.host = host;
    this.instance =
        Instance.builder(module.module())
            .withMemoryFactory(ByteArrayMemory::new)
            .withMachineFactory(module.machine())
            .withImportValues(lend(module.imports()))
            .build();
    this.memory = instance.memory();
    this.allocator =
        new Allocator(memory, (int) instance.exports().global("__heap_base").getValue());
  }

  private ImportValues lend(List<CompiledModule.Imported> imports) {
    List<ImportFunction> functions =
        imports.stream()
            .<ImportFunction>map(each ->
                new HostFunction(
                    CompiledModule.HOST,
                    each.name(),
                    each.type(),
                    (_, arguments) -> answer(each, arguments)))
            .toList();
    return ImportValues.builder().withFunctions(functions).build();
  }

  private long[] answer(CompiledModule.Imported imported, long[] arguments) {
    long answer = imported.function().call(new HostCall(host, memory, allocator, arguments));
    return imported.type().returns().isEmpty() ? new long[0] : new long[] {answer};
  }

  byte[] call(String entryPoint, byte[] arguments) {
    int at = allocator.allocate(arguments.length);
    memory.write(at, arguments);
    long span = instance.export(entryPoint).apply(at, arguments.length)[0];
    return memory.readBytes((int) span, (int) (span >>> 32));
  }
}
