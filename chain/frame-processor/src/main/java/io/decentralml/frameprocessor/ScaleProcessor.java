package io.decentralml.frameprocessor;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/** Writes a codec for each type that asks for one; mistakes become errors at their component. */
@SupportedAnnotationTypes({Annotations.TYPE, Annotations.NEWTYPE, Annotations.TUPLE})
public final class ScaleProcessor extends AbstractProcessor {
  /** For {@link java.util.ServiceLoader}. */
  public ScaleProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        generate((TypeElement) element);
      }
    }
    return false;
  }

  private void generate(TypeElement type) {
    PackageElement packageElement = processingEnv.getElementUtils().getPackageOf(type);
    try {
      String text = text(type, packageElement);
      String name = packageElement.getQualifiedName() + "." + Names.codecClass(type);
      try (Writer writer = processingEnv.getFiler().createSourceFile(name, type).openWriter()) {
        writer.write(text);
      }
    } catch (InvalidTypeException e) {
      error(
          e.element(),
          e.element().getEnclosingElement() + "." + e.element() + ": " + e.getMessage());
    } catch (IOException e) {
      error(type, "cannot write the codec: " + e.getMessage());
    }
  }

  private String text(TypeElement type, PackageElement packageElement) throws InvalidTypeException {
    Elements elements = processingEnv.getElementUtils();
    WireTypes types = new WireTypes(elements);
    if (!type.getTypeParameters().isEmpty()) {
      throw new InvalidTypeException(type, "a generic type needs a codec written by hand");
    }
    if (type.getModifiers().contains(Modifier.PRIVATE)) {
      throw new InvalidTypeException(type, "a private type cannot have a codec of its own");
    }
    if (type.getKind() == ElementKind.RECORD) {
      return new RecordSource(type, types, Javadoc.lines(elements.getDocComment(type)))
          .text(packageElement);
    }
    if (!Annotations.has(type, Annotations.TYPE)) {
      throw new InvalidTypeException(type, "only records are newtypes or tuples");
    }
    if (type.getKind() == ElementKind.ENUM) {
      return new EnumSource(type, elements).text(packageElement);
    }
    if (type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED)) {
      return new VariantSource(type, types, elements).text(packageElement);
    }
    throw new InvalidTypeException(type, "codecs are for records, sealed interfaces and enums");
  }

  private void error(Element element, String message) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
  }
}
