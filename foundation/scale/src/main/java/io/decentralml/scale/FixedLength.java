package io.decentralml.scale;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@link Bytes} or list in a {@link ScaleType} an array of exactly so many items, written
 * without a count. On a type argument it fixes the inner sequence.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface FixedLength {
  /** How many items. */
  int value();
}
