package io.decentralml.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.decentralml.annotation.Region.Box;
import io.decentralml.assets.Cid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agreement beside values that others published. */
class AgreementTest {
  private static final Cid MEDIUM = Cid.of(new byte[] {1});

  private static void add(List<String> first, List<String> second, int count, String a, String b) {
    first.addAll(Collections.nCopies(count, a));
    second.addAll(Collections.nCopies(count, b));
  }

  /** The grant proposals of en.wikipedia.org/wiki/Cohen's_kappa: 20, 5, 10, 15. */
  @Test
  void cohen_grantProposals_isThePublishedValue() {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    add(first, second, 20, "yes", "yes");
    add(first, second, 5, "yes", "no");
    add(first, second, 10, "no", "yes");
    add(first, second, 15, "no", "no");

    assertThat(Agreement.cohen(first, second)).isCloseTo(0.4, within(1e-12));
  }

  /** The worked example of en.wikipedia.org/wiki/Fleiss'_kappa: ten subjects, fourteen raters. */
  @Test
  void fleiss_fourteenRaters_isThePublishedValue() {
    List<int[]> counts =
        List.of(
            new int[] {0, 0, 0, 0, 14},
            new int[] {0, 2, 6, 4, 2},
            new int[] {0, 0, 3, 5, 6},
            new int[] {0, 3, 9, 2, 0},
            new int[] {2, 2, 8, 1, 1},
            new int[] {7, 7, 0, 0, 0},
            new int[] {3, 2, 6, 3, 0},
            new int[] {2, 5, 3, 2, 2},
            new int[] {6, 5, 2, 1, 0},
            new int[] {0, 2, 2, 3, 7});

    assertThat(Agreement.fleiss(counts)).isCloseTo(0.210, within(0.0005));
  }

  /** Krippendorff, “Computing Krippendorff's alpha-reliability”, 2011, section C. */
  @Test
  void krippendorff_missingLabels_isThePublishedValue() {
    List<String> rows = List.of("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
    List<List<String>> units = new ArrayList<>();
    for (int unit = 0; unit < 12; unit++) {
      List<String> labels = new ArrayList<>();
      for (String row : rows) {
        if (row.charAt(unit) != '.') {
          labels.add(row.substring(unit, unit + 1));
        }
      }
      units.add(labels);
    }

    assertThat(Agreement.krippendorff(units)).isCloseTo(0.743, within(0.0005));
  }

  @Test
  void everybodySaysTheSame_isOne() {
    assertThat(Agreement.cohen(List.of("a", "a"), List.of("a", "a"))).isEqualTo(1);
    assertThat(Agreement.fleiss(List.of(new int[] {3}, new int[] {3}))).isEqualTo(1);
    assertThat(Agreement.krippendorff(List.of(List.of("a", "a")))).isEqualTo(1);
  }

  @Test
  void unequalNumbersOfLabels_areRefused() {
    assertThatThrownBy(() -> Agreement.cohen(List.of("a"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Agreement.fleiss(List.of(new int[] {1, 1}, new int[] {2, 1})))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Agreement.krippendorff(List.of(List.of("a"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void overlap_boxes_joinsTheBestPairsOfOneLabel() {
    Annotation first =
        Annotation.empty(MEDIUM)
            .with(new Box("cat", 0, 0, 10, 10, 0))
            .with(new Box("dog", 20, 20, 10, 10, 0));
    Annotation second =
        Annotation.empty(MEDIUM)
            .with(new Box("cat", 5, 0, 10, 10, 0))
            .with(new Box("cat", 20, 20, 10, 10, 0));

    // The cats share 50 of 150 pixels; the dog and the second cat stand alone.
    assertThat(Agreement.overlap(first, second)).isCloseTo(1.0 / 3 / 3, within(1e-12));
    assertThat(Agreement.overlap(first, first)).isEqualTo(1);
    assertThat(Agreement.overlap(Annotation.empty(MEDIUM), Annotation.empty(MEDIUM))).isEqualTo(1);
    assertThat(Agreement.overlap(first, Annotation.empty(MEDIUM))).isZero();
  }

  @Test
  void consensus_ofThree_takesTheMajorityAndListsTies() {
    Cid other = Cid.of(new byte[] {2});
    Cid nobodys = Cid.of(new byte[] {3});
    List<AnnotationFile> files =
        List.of(file("cat", "cat", other), file("cat", "dog", other), file("dog", "", other));

    Consensus consensus = Consensus.of(List.of(MEDIUM, other, nobodys), files);

    assertThat(consensus.decisions()).hasSize(2);
    assertThat(consensus.decisions().get(0).choice()).contains("cat");
    assertThat(consensus.decisions().get(1).choice()).isEmpty();
    assertThat(consensus.decisions().get(1).leading()).containsExactly("cat", "dog");
    assertThat(consensus.shareOf(files.get(0))).hasValue(1.0);
    assertThat(consensus.shareOf(files.get(2))).hasValue(0.0);
    assertThat(consensus.alpha()).isPresent();
  }

  private static AnnotationFile file(String first, String second, Cid other) {
    return new AnnotationFile(
        1,
        MediaType.IMAGE,
        List.of(
            Annotation.empty(MEDIUM).withLabels(List.of(first)),
            Annotation.empty(other).withLabels(second.isEmpty() ? List.of() : List.of(second))));
  }
}
