/**
 * Annotations of images, sound, text and video: the file in which an annotator answers a task, what
 * a task asks for and whether an answer fits it, how far annotators agree, the formats that other
 * tools read and write, and the way from accepted annotations to a training set. Coordinates are
 * pixels from the top left corner, times milliseconds from the beginning.
 */
@NullMarked
package io.decentralml.annotation;

import org.jspecify.annotations.NullMarked;
