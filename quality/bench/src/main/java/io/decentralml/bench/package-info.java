/**
 * Benchmarks. Every figure stands beside something else measured in the same run, so that it means
 * the same on another machine; none is a test, and none fails.
 */
@NullMarked
package io.decentralml.bench;

import org.jspecify.annotations.NullMarked;
