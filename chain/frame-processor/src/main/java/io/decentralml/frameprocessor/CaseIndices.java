package io.decentralml.frameprocessor;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** The rule for the indices of a type's cases. */
final class CaseIndices {
  private CaseIndices() {}

  /** Refuses indices that one byte cannot hold, or that two cases share. */
  static void check(TypeElement type, List<Integer> ascending) throws InvalidTypeException {
    int before = -1;
    for (int index : ascending) {
      if (index < 0 || index > 255) {
        throw new InvalidTypeException(type, "case index " + index + " is not 0..255");
      }
      if (index == before) {
        throw new InvalidTypeException(type, "two cases have index " + index);
      }
      before = index;
    }
  }
}
