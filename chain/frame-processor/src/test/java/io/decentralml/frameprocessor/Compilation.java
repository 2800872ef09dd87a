package io.decentralml.frameprocessor;

import io.decentralml.scale.Codec;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One source file, compiled with the processor into a folder of its own and loaded from there. */
record Compilation(List<String> errors, ClassLoader loader) {
  static Compilation of(String className, String source) throws IOException {
    Path classes = Files.createTempDirectory(Path.of("target"), "compilation");
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null,
            null,
            diagnostics,
            List.of("-d", classes.toString(), "-Xlint:all,-processing,-path,-classfile", "-Werror"),
            null,
            List.of(file(className, source)));
    task.setProcessors(List.of(new ScaleProcessor()));
    task.call();
    URL[] path = {classes.toUri().toURL()};
    return new Compilation(
        diagnostics.getDiagnostics().stream()
            .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
            .map(each -> each.getMessage(null))
            .toList(),
        new URLClassLoader(path, Codec.class.getClassLoader()));
  }

  private static JavaFileObject file(String className, String source) {
    URI name = URI.create("string:///" + className.replace('.', '/') + ".java");
    return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  @SuppressWarnings("unchecked") // tests write only what they read from the same class
  Codec<Object> codec(String className) throws ReflectiveOperationException {
    return (Codec<Object>) constant(className, "CODEC");
  }

  Object constant(String className, String field) throws ReflectiveOperationException {
    if (!errors.isEmpty()) {
      throw new AssertionError(String.join("\n", errors));
    }
    return loader.loadClass(className).getField(field).get(null);
  }
}
