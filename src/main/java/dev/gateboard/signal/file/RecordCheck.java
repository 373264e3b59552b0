package dev.gateboard.signal.file;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.RecordProbeVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Another Gateboard record that verifies as a go: it passes only when each required role signed it as listed in the
/// signers file the probe names, and it is of the service, environment and release asked for.
record RecordCheck(Path folder, ProbeDefinition probe, RecordProbeVerifier records, Instant now) {
    private static final String RULE = "verifies as a go";

    ProbeResult ask() {
        try {
            var matching = new FolderFileFinder(folder).matching(path());
            if (!matching.problem().isEmpty()) return trouble(Verdict.INCONCLUSIVE, matching.problem());
            var files = matching.files().stream()
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
            if (files.isEmpty()) return trouble(Verdict.NO_DATA, "No record of the folder matches " + path() + ".");
            if (files.size() > 1)
                return trouble(Verdict.INCONCLUSIVE, files.size() + " Markdown files match " + path() + ": name one.");
            var signers = probe.keys().text("signers").isEmpty()
                    ? List.<Path>of()
                    : new FolderFileFinder(folder)
                            .matching(probe.keys().text("signers"))
                            .files();
            if (signers.isEmpty() && !probe.keys().text("signers").isEmpty())
                return trouble(
                        Verdict.ERROR,
                        "There is no signers file " + probe.keys().text("signers") + " in the folder.");
            return switch (records.read(
                    files.getFirst(), signers.stream().limit(1).toList(), now)) {
                case RecordProbeVerifier.VerifiedRecord.Nothing(String reason) -> trouble(Verdict.ERROR, reason);
                case RecordProbeVerifier.VerifiedRecord.Verified found -> judge(found);
            };
        } catch (IOException e) {
            return trouble(Verdict.ERROR, "The folder " + folder + " cannot be read.");
        }
    }

    private String path() {
        return probe.keys().text("path");
    }

    private ProbeResult judge(RecordProbeVerifier.VerifiedRecord.Verified found) {
        return switch (found.verification().result()) {
            case APPROVED, EXPIRED_SINCE -> approved(found);
            case CHANGED, DAMAGED, DEMO, SIGNED_BY_ANOTHER -> answers(found, Verdict.FAIL, summary(found));
            case NOT_A_RECORD, NOT_SIGNED, DECIDED_WITHOUT -> answers(found, Verdict.INCONCLUSIVE, summary(found));
            case UNCHECKED ->
                answers(
                        found,
                        Verdict.INCONCLUSIVE,
                        "Its signatures hold and nobody says whose they are: name a signers file in the probe.");
        };
    }

    private ProbeResult approved(RecordProbeVerifier.VerifiedRecord.Verified found) {
        if (!found.decision().startsWith("go"))
            return answers(found, Verdict.FAIL, "It was decided " + found.decision() + ".");
        var other = other(found.release());
        if (!other.isEmpty()) return answers(found, Verdict.FAIL, other);
        if (!found.until().isAfter(now))
            return answers(found, Verdict.INCONCLUSIVE, "Its decision held until " + found.until() + ".");
        return answers(found, Verdict.PASS, "It verifies: " + found.decided() + ".");
    }

    /// Why it is not of what was asked for; empty where it is.
    private String other(Release release) {
        var wrong = new ArrayList<String>();
        differs(wrong, "service", List.of(release.service()));
        differs(wrong, "environment", List.of(release.environment()));
        differs(wrong, "release", release.names());
        return wrong.isEmpty() ? "" : "It is of another " + String.join(", of another ", wrong) + ".";
    }

    private void differs(List<String> wrong, String key, List<String> found) {
        var asked = probe.keys().list(key);
        if (asked.isEmpty() || asked.stream().anyMatch(found::contains)) return;
        wrong.add(key + " (" + String.join(", ", found) + ", not " + String.join(", ", asked) + ")");
    }

    private static String summary(RecordProbeVerifier.VerifiedRecord.Verified found) {
        var text = found.verification().summary();
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private ProbeResult answers(RecordProbeVerifier.VerifiedRecord.Verified found, Verdict verdict, String reason) {
        var values = Stream.concat(
                        Stream.of(found.decision().isEmpty() ? "a draft" : found.decision()),
                        found.release().names().stream())
                .limit(20)
                .toList();
        return new ProbeResult(path(), Reading.NO_SERVER_TIME, now, values, 1, RULE, verdict, reason, 0, "");
    }

    private ProbeResult trouble(Verdict verdict, String reason) {
        return ProbeResult.noAnswer(path(), now, verdict, reason, 0);
    }
}
