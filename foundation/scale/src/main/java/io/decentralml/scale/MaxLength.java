package io.decentralml.scale;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds a {@link Bytes} or list in a {@link ScaleType}: longer input does not decode, and metadata
 * shows FRAME's {@code BoundedVec}. On a type argument it bounds the inner sequence.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
public @interface MaxLength {
  /** The most items. */
  int value();
}
