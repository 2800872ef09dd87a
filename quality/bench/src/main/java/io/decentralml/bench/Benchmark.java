package io.decentralml.bench;

import java.util.List;

/** Something to measure. */
interface Benchmark {
  /** Measures it. */
  List<Figure> run(Effort effort) throws Exception;
}
