package dev.gateboard.signal.report;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.file.FolderFileFinder;
import dev.gateboard.signal.http.UnexpectedShapeException;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a scanner's reports prove: it passes where the tool ran on the revision, to its end, and found nothing that
/// counts. A file that cannot be read, and a run that may not be whole, never do.
record SarifCheck(Path folder, ProbeDefinition probe, Instant now) {
    /// So many rules are named.
    private static final int NAMED = 3;

    ProbeResult ask() {
        return new FolderFileFinder(folder).ask(pattern(), now, this::read);
    }

    private String pattern() {
        return probe.keys().text("path");
    }

    private SarifLevel level() {
        try {
            var level = probe.keys().text("level");
            return level.isEmpty() ? SarifLevel.WARNING : SarifLevel.of(level);
        } catch (UnexpectedShapeException e) {
            throw new IllegalStateException("The level was checked when the probe was read.", e);
        }
    }

    private ProbeResult read(List<Path> files) throws IOException {
        var found = JsonReports.read(files, SarifRun::read, now);
        var all = found.reports().stream().flatMap(List::stream).toList();
        var ofTool = all.stream().filter(run -> isAsked("tool", run)).toList();
        var runs = ofTool.stream().filter(run -> isAsked("revision", run)).toList();
        var counted = runs.stream()
                .flatMap(run -> run.findings().stream())
                .filter(this::counts)
                .toList();
        if (!counted.isEmpty())
            return result(
                    runs,
                    Verdict.FAIL,
                    Messages.SIGNAL.count("sarif.found", counted.size(), level().yamlName(), rules(counted)));
        var problems = new ArrayList<>(found.problems());
        runs.forEach(run -> problems.addAll(run.problems()));
        if (!problems.isEmpty()) return result(runs, Verdict.INCONCLUSIVE, problems.getFirst());
        if (ofTool.isEmpty())
            return result(
                    runs, Verdict.INCONCLUSIVE, Messages.SIGNAL.text("sarif.otherTool", asked("tool"), tools(all)));
        if (runs.isEmpty()) return result(runs, Verdict.INCONCLUSIVE, otherRevision(ofTool));
        int undecided = runs.stream().mapToInt(SarifRun::undecided).sum();
        if (undecided > 0)
            return result(runs, Verdict.INCONCLUSIVE, Messages.SIGNAL.count("sarif.undecided", undecided));
        return result(runs, Verdict.PASS, Messages.SIGNAL.text("sarif.passes", tools(runs), level().yamlName()));
    }

    private boolean isAsked(String key, SarifRun run) {
        var asked = probe.keys().list(key);
        if (asked.isEmpty()) return true;
        return asked.stream().anyMatch(text -> key.equals("tool") ? run.tool().equalsIgnoreCase(text) : run.isOf(text));
    }

    /// What an earlier run had found counts as well, unless only what is new is asked for.
    private boolean counts(SarifRun.Finding finding) {
        return finding.level().compareTo(level()) >= 0
                && !(finding.isUnchanged() && probe.keys().text("baseline").equals("new"));
    }

    private String otherRevision(List<SarifRun> runs) {
        var known = runs.stream()
                .flatMap(run -> run.revisions().stream())
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return known.isEmpty()
                ? Messages.SIGNAL.text("sarif.noRevision", asked("revision"))
                : Messages.SIGNAL.text("sarif.otherRevision", known, asked("revision"));
    }

    private String asked(String key) {
        return String.join(", ", probe.keys().list(key));
    }

    private static String tools(List<SarifRun> runs) {
        return runs.stream().map(SarifRun::tool).distinct().limit(NAMED).collect(Collectors.joining(", "));
    }

    private static String rules(List<SarifRun.Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule().isEmpty() ? Messages.SIGNAL.text("sarif.noRule") : finding.rule())
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
    }

    private ProbeResult result(List<SarifRun> runs, Verdict verdict, String reason) {
        int all = runs.stream().mapToInt(run -> run.findings().size()).sum();
        int suppressed = runs.stream().mapToInt(SarifRun::suppressed).sum();
        var values = new ArrayList<String>();
        values.add(Messages.SIGNAL.count("sarif.results", all));
        if (suppressed > 0) values.add(Messages.SIGNAL.text("sarif.suppressed", suppressed));
        return new ProbeResult(
                pattern(),
                Reading.NO_SERVER_TIME,
                runs.stream().map(SarifRun::at).min(Instant::compareTo).orElse(now),
                values,
                all,
                Messages.SIGNAL.text("sarif.expected", level().yamlName()),
                verdict,
                reason,
                0,
                "");
    }
}
