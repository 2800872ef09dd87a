package io.decentralml.frame;

import io.decentralml.scale.ScaleCase;
import io.decentralml.scale.ScaleType;

/** Why a number could not be computed. */
@ScaleType("sp_arithmetic::ArithmeticError")
public enum ArithmeticError {
  /** Below the type's range. */
  @ScaleCase(index = 0, name = "Underflow")
  UNDERFLOW,

  /** Above the type's range. */
  @ScaleCase(index = 1, name = "Overflow")
  OVERFLOW,

  /** Division by 0. */
  @ScaleCase(index = 2, name = "DivisionByZero")
  DIVISION_BY_ZERO
}
