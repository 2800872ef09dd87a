/**
 * Model packages: one file with a model's TensorFlow graph, its weights, a manifest and its
 * evaluation, the same bytes for the same model. A package is foreign: it is read with bounds, its
 * graph may use only operations of a list ({@link io.decentralml.models.AllowedOperations}), and
 * nothing of it is given to TensorFlow before that was checked. Names of assets are opaque texts
 * here.
 */
@NullMarked
package io.decentralml.models;

import org.jspecify.annotations.NullMarked;
