package io.decentralml.cli;

/**
 * What a command found or did.
 *
 * @param data for scripts: texts, numbers, lists and maps
 * @param text for people
 */
record Answer(Object data, String text) {}
