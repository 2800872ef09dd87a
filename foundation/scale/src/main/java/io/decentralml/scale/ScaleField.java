package io.decentralml.scale;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how metadata spells a component, where that is not what the processor derives: the name in
 * snake case, and the type as Rust would write it.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.RECORD_COMPONENT)
public @interface ScaleField {
  /** The name; empty for the derived one. */
  String name() default "";

  /** The spelling of the type; empty for the derived one. */
  String typeName() default "";
}
