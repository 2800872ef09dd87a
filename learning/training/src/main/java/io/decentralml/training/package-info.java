/**
 * Weights and their file format, datasets, and local training of the handwritten-digit classifier
 * on TensorFlow. No TensorFlow type shows in the public methods; initial weights, batches and
 * metrics are made in Java from seeds, so they are the same everywhere, and training gives the same
 * bytes on one processor model.
 */
@NullMarked
package io.decentralml.training;

import org.jspecify.annotations.NullMarked;
