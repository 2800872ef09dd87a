package io.decentralml.scale;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a record of a sealed interface, or a constant of an enum, on the wire. Both are wire
 * format: never derived.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface ScaleCase {
  /** 0..255. */
  int index();

  /** The spelling on the wire, such as {@code transfer_allow_death}. */
  String name();

  /** Whether the fields have names on the wire. */
  boolean named() default true;
}
