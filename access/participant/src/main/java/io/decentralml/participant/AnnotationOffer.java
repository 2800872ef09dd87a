package io.decentralml.participant;

import io.decentralml.annotation.AnnotationTask;

/**
 * A task for annotators as the chain keeps it, with its lists of media opened.
 *
 * @param task its number, pay, places and status
 * @param question what the annotators shall do
 * @param annotation which media, and what is asked for
 */
public record AnnotationOffer(MarketTask task, String question, AnnotationTask annotation) {}
