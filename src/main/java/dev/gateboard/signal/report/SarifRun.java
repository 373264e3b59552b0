package dev.gateboard.signal.report;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// One run of a tool, as its SARIF 2.1.0 says.
///
/// @param tool the name of its driver
/// @param revisions what was scanned: of version control, and the parts of the run's own id
/// @param at when it began at the latest, or how old its file is
/// @param findings what it found and nobody suppressed
/// @param undecided how many results a person has to look at, or the tool could not decide
/// @param problems why it may not have found everything, each a sentence
record SarifRun(
        String tool,
        List<String> revisions,
        Instant at,
        List<Finding> findings,
        int suppressed,
        int undecided,
        List<String> problems) {
    private static final String VERSION = "2.1.0";
    private static final Set<String> FINE = Set.of("pass", "informational", "notApplicable");
    private static final Set<String> UNDECIDED = Set.of("review", "open");

    SarifRun {
        revisions = List.copyOf(revisions);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /// A result that says that something is wrong.
    ///
    /// @param rule its id; empty where it has none
    /// @param isUnchanged whether an earlier run had found it too
    record Finding(SarifLevel level, String rule, boolean isUnchanged) {}

    /// The runs of a file.
    static List<SarifRun> read(JsonShape top, Instant written) throws UnexpectedShapeException {
        var version = top.text("version");
        if (!version.equals(VERSION))
            throw new UnexpectedShapeException(Messages.SIGNAL.text("sarif.otherVersion", version, VERSION));
        if (top.has("inlineExternalProperties"))
            throw new UnexpectedShapeException(Messages.SIGNAL.text("sarif.external"));
        var runs = new ArrayList<SarifRun>();
        for (var run : top.list("runs")) runs.add(run(run.isObject(), written));
        if (runs.isEmpty()) throw new UnexpectedShapeException(Messages.SIGNAL.text("sarif.noRuns"));
        return runs;
    }

    private static SarifRun run(JsonShape run, Instant written) throws UnexpectedShapeException {
        var tool = run.object("tool").object("driver").text("name");
        var problems = new ArrayList<String>();
        var told = new ArrayList<Instant>();
        for (var invocation : run.maybeList("invocations")) {
            problems.addAll(problems(tool, invocation));
            for (var member : List.of("startTimeUtc", "endTimeUtc"))
                if (invocation.has(member)) told.add(JsonReports.time(invocation, member));
        }
        if (run.has("externalPropertyFileReferences"))
            throw new UnexpectedShapeException(Messages.SIGNAL.text("sarif.external"));
        if (!run.has("results")) problems.add(Messages.SIGNAL.text("sarif.notScanned", tool));
        var findings = new ArrayList<Finding>();
        int suppressed = 0;
        int undecided = 0;
        var rules = new SarifRules(run);
        for (var result : run.maybeList("results")) {
            var kind = result.isObject().has("kind") ? result.text("kind") : "fail";
            if (FINE.contains(kind) || state(result).equals("absent")) continue;
            if (isSuppressed(result)) suppressed++;
            else if (kind.equals("fail"))
                findings.add(new Finding(
                        rules.levelOf(result),
                        SarifRules.idOf(result),
                        state(result).equals("unchanged")));
            else if (UNDECIDED.contains(kind)) undecided++;
            else throw new UnexpectedShapeException(Messages.SIGNAL.text("sarif.unknownKind", kind));
        }
        return new SarifRun(
                tool,
                revisions(run),
                told.stream().min(Instant::compareTo).orElse(written),
                findings,
                suppressed,
                undecided,
                problems);
    }

    /// An invocation that failed, or in which the tool met an error, may not have found everything.
    private static List<String> problems(String tool, JsonShape invocation) throws UnexpectedShapeException {
        var successful = invocation.isObject().node().path("executionSuccessful");
        if (!successful.isBoolean())
            throw new UnexpectedShapeException(Messages.SIGNAL.text("sarif.unknownEnd", "executionSuccessful"));
        if (!successful.booleanValue()) return List.of(Messages.SIGNAL.text("sarif.failedRun", tool));
        for (var list : List.of("toolExecutionNotifications", "toolConfigurationNotifications"))
            for (var notification : invocation.maybeList(list))
                if (notification.isObject().has("level")
                        && notification.text("level").equals("error"))
                    return List.of(Messages.SIGNAL.text("sarif.toolError", tool));
        return List.of();
    }

    private static String state(JsonShape result) throws UnexpectedShapeException {
        return result.has("baselineState") ? result.text("baselineState") : "";
    }

    /// Each suppression has to be accepted, which it is where it says nothing (sections 3.27.23 and 3.35.3).
    private static boolean isSuppressed(JsonShape result) throws UnexpectedShapeException {
        var suppressions = result.maybeList("suppressions");
        for (var suppression : suppressions)
            if (suppression.isObject().has("status")
                    && !suppression.text("status").equals("accepted")) return false;
        return !suppressions.isEmpty();
    }

    private static List<String> revisions(JsonShape run) throws UnexpectedShapeException {
        var revisions = new ArrayList<String>();
        for (var repository : run.maybeList("versionControlProvenance"))
            for (var member : List.of("revisionId", "revisionTag"))
                if (repository.isObject().has(member)) revisions.add(repository.text(member));
        var id = run.node().path("automationDetails").path("id").asString("");
        Stream.of(id.split("/", -1)).filter(part -> !part.isEmpty()).forEach(revisions::add);
        return revisions;
    }

    /// Whether it is of this revision, which may be the beginning of a Git commit's.
    boolean isOf(String revision) {
        var asked = revision.toLowerCase(Locale.ROOT);
        return revisions.stream()
                .map(known -> known.toLowerCase(Locale.ROOT))
                .anyMatch(known -> known.equals(asked)
                        || (asked.matches("[0-9a-f]{7,39}")
                                && known.matches("[0-9a-f]{40}")
                                && known.startsWith(asked)));
    }
}
