package io.decentralml.annotation;

import io.decentralml.assets.Cid;

/**
 * An annotator's accepted answer.
 *
 * @param submission the chain's number of the submission
 * @param worker the annotator's account as text
 * @param asset the file's name
 * @param file what it says
 */
public record AcceptedAnnotations(long submission, String worker, Cid asset, AnnotationFile file) {}
