package io.decentralml.participant;

import io.decentralml.assets.Cid;
import io.decentralml.sandbox.SandboxReport;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a contributor says on the chain of a script's run, beside the name of its results: a JSON
 * text for people and programs, of a few hundred bytes. Names of files and what was printed stay
 * away from the chain.
 *
 * @param script what ran
 * @param report how it went
 */
record ScriptClaim(Cid script, SandboxReport report) {
  /** As {@code {"script":"bafk…","ending":"finished","seconds":1.2,…}}. */
  String toJson() {
    String stopped =
        report.sightings().stream()
            .map(each -> '"' + each.kind().name().toLowerCase(Locale.ROOT) + '"')
            .distinct()
            .collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        "{\"script\":\"%s\",\"ending\":\"finished\",\"seconds\":%.1f,\"processorSeconds\":%.1f,"
            + "\"peakMemoryBytes\":%d,\"files\":%d,\"bytes\":%d,\"stopped\":[%s]}",
        script,
        report.wall().toMillis() / 1000.0,
        report.processor().toMillis() / 1000.0,
        report.peakMemoryBytes(),
        report.output().size(),
        report.outputBytes(),
        stopped);
  }
}
