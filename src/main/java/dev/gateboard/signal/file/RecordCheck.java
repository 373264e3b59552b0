package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
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

    ProbeResult ask() {
        try {
            var matching = new FolderFileFinder(folder).matching(path());
            if (!matching.problem().isEmpty()) return trouble(Verdict.INCONCLUSIVE, matching.problem());
            var files = matching.files().stream()
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
            if (files.isEmpty()) return trouble(Verdict.NO_DATA, Messages.SIGNAL.text("record.noMatch", path()));
            if (files.size() > 1)
                return trouble(Verdict.INCONCLUSIVE, Messages.SIGNAL.text("record.several", files.size(), path()));
            var signers = probe.keys().text("signers").isEmpty()
                    ? List.<Path>of()
                    : new FolderFileFinder(folder)
                            .matching(probe.keys().text("signers"))
                            .files();
            if (signers.isEmpty() && !probe.keys().text("signers").isEmpty())
                return trouble(
                        Verdict.ERROR,
                        Messages.SIGNAL.text("record.noSigners", probe.keys().text("signers")));
            return switch (records.read(
                    files.getFirst(), signers.stream().limit(1).toList(), now)) {
                case RecordProbeVerifier.VerifiedRecord.Nothing(String reason) -> trouble(Verdict.ERROR, reason);
                case RecordProbeVerifier.VerifiedRecord.Verified found -> judge(found);
            };
        } catch (IOException e) {
            return trouble(Verdict.ERROR, Messages.SIGNAL.text("file.folderUnreadable", folder));
        }
    }

    private String path() {
        return probe.keys().text("path");
    }

    private ProbeResult judge(RecordProbeVerifier.VerifiedRecord.Verified found) {
        return switch (found.verification().result()) {
            case APPROVED, EXPIRED_SINCE -> approved(found);
            case CHANGED, DAMAGED, DEMO, SIGNED_BY_ANOTHER ->
                answers(found, Verdict.FAIL, found.verification().outcome());
            case NOT_A_RECORD, NOT_SIGNED, DECIDED_WITHOUT ->
                answers(found, Verdict.INCONCLUSIVE, found.verification().outcome());
            case UNCHECKED -> answers(found, Verdict.INCONCLUSIVE, Messages.SIGNAL.text("record.noIdentity"));
        };
    }

    private ProbeResult approved(RecordProbeVerifier.VerifiedRecord.Verified found) {
        if (!found.decision().startsWith("go"))
            return answers(found, Verdict.FAIL, Messages.SIGNAL.text("record.decided", found.decision()));
        var other = other(found.release());
        if (!other.isEmpty()) return answers(found, Verdict.FAIL, other);
        if (!found.until().isAfter(now))
            return answers(found, Verdict.INCONCLUSIVE, Messages.SIGNAL.text("record.expired", found.until()));
        return answers(found, Verdict.PASS, Messages.SIGNAL.text("record.verified", found.decided()));
    }

    /// Why it is not of what was asked for; empty where it is.
    private String other(Release release) {
        var wrong = new ArrayList<String>();
        if (differs("service", List.of(release.service())))
            wrong.add(Messages.SIGNAL.text("record.otherService", release.service(), asked("service")));
        if (differs("environment", List.of(release.environment())))
            wrong.add(Messages.SIGNAL.text("record.otherEnvironment", release.environment(), asked("environment")));
        if (differs("release", release.names()))
            wrong.add(
                    Messages.SIGNAL.text("record.otherRelease", String.join(", ", release.names()), asked("release")));
        return String.join(" ", wrong);
    }

    private String asked(String key) {
        return String.join(", ", probe.keys().list(key));
    }

    private boolean differs(String key, List<String> found) {
        var asked = probe.keys().list(key);
        return !asked.isEmpty() && asked.stream().noneMatch(found::contains);
    }

    private ProbeResult answers(RecordProbeVerifier.VerifiedRecord.Verified found, Verdict verdict, String reason) {
        var values = Stream.concat(
                        Stream.of(found.decision().isEmpty() ? Messages.SIGNAL.text("record.draft") : found.decision()),
                        found.release().names().stream())
                .limit(20)
                .toList();
        return new ProbeResult(
                path(),
                Reading.NO_SERVER_TIME,
                now,
                values,
                1,
                Messages.SIGNAL.text("record.expected"),
                verdict,
                reason,
                0,
                "");
    }

    private ProbeResult trouble(Verdict verdict, String reason) {
        return ProbeResult.noAnswer(path(), now, verdict, reason, 0);
    }
}
