package io.decentralml.cli.console;

/**
 * What a command found or did.
 *
 * @param data for scripts: texts, numbers, lists and maps
 * @param text for people
 */
public record Answer(Object data, String text) {}
