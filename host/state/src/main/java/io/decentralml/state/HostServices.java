package io.decentralml.state;

/**
 * What all runtime calls of a node share.
 *
 * @param signatures signatures that proved right
 * @param keystore where session keys are made
 * @param log where log lines go
 * @param versions reads code that shall replace the runtime
 */
public record HostServices(
    VerifiedSignatures signatures,
    SessionKeystore keystore,
    RuntimeLog log,
    CodeVersions versions) {}
