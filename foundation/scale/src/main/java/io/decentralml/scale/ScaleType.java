package io.decentralml.scale;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the annotation processor for a codec. On a record {@code Foo} it writes {@code
 * FooCodec.CODEC} that puts the components one after the other; on a sealed interface or an enum,
 * one that writes the index of the case first. In such a type {@code byte}, {@code short}, {@code
 * int} and {@code long} are unsigned numbers of 8, 16, 32 and 64 bits.
 *
 * <p>The processor takes the codec of a component's type from a static field {@code CODEC} of that
 * type, or from the codec that it writes itself. Javadoc becomes the documentation in the metadata.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ScaleType {
  /** The type's full name in metadata, such as {@code pallet_balances::types::AccountData}. */
  String value();

  /**
   * Whether the components of a record have names on the wire; tuple-like types such as {@code
   * AccountId32} have none.
   */
  boolean named() default true;

  /** Names of generic parameters that metadata shows without an argument, such as {@code T}. */
  String[] parameters() default {};
}
