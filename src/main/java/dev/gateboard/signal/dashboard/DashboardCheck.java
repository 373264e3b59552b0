package dev.gateboard.signal.dashboard;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.file.FolderFileFinder;
import dev.gateboard.signal.file.WholeFileReader;
import dev.gateboard.signal.http.UnexpectedShapeException;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.prometheus.QueryFreshnessCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether dashboards show what is required: each requirement has a panel, and, where a Prometheus can be asked, that
/// panel's query has series. Panels alone prove that they are drawn, not that they show anything.
final class DashboardCheck {
    private static final long LARGEST = 32L << 20;

    /// So many panels of one requirement are asked for series.
    private static final int ASKED = 5;

    private final Path folder;
    private final ProbeDefinition probe;
    private final Optional<QueryFreshnessCheck> prometheus;
    private final Instant now;
    private final List<DashboardPanel> panels = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    DashboardCheck(Path folder, ProbeDefinition probe, Optional<QueryFreshnessCheck> prometheus, Instant now) {
        this.folder = folder;
        this.probe = probe;
        this.prometheus = prometheus;
        this.now = now;
    }

    private String pattern() {
        return probe.keys().text("path");
    }

    ProbeResult ask() {
        return new FolderFileFinder(folder).ask(pattern(), now, this::read);
    }

    private ProbeResult read(List<Path> files) throws IOException {
        for (var file : files) read(file);
        return panels.isEmpty() && !unread.isEmpty()
                ? ProbeResult.noAnswer(
                        pattern(),
                        now,
                        Verdict.ERROR,
                        Messages.SIGNAL.text("dashboard.noneRead", String.join(", ", unread)),
                        0)
                : judge();
    }

    private void read(Path file) throws IOException {
        try {
            panels.addAll(DashboardParser.of(new String(WholeFileReader.read(file, LARGEST), StandardCharsets.UTF_8)));
        } catch (WholeFileReader.NotRead | UnexpectedShapeException _) {
            unread.add(String.valueOf(file.getFileName()));
        }
    }

    /// A panel that was found for a requirement.
    private record Match(DashboardRequirement requirement, DashboardPanel panel, PanelQuery query) {
        String words() {
            return requirement.yamlName() + ": " + panel.dashboard() + " / " + panel.title();
        }
    }

    private ProbeResult judge() {
        var missing = new ArrayList<String>();
        var silent = new ArrayList<String>();
        var lost = new ArrayList<String>();
        var unsure = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var word : probe.keys().list("require")) {
            var matches = DashboardRequirement.of(word).map(this::matches).orElse(List.of());
            if (matches.isEmpty()) {
                missing.add(word);
                continue;
            }
            var shown = prometheus.isEmpty() ? Optional.<Match>empty() : withSeries(matches);
            values.add(shown.orElse(matches.getFirst()).words());
            if (prometheus.isEmpty()) unsure.add(word);
            else if (shown.isEmpty())
                (hadSeries(matches) ? lost : silent).add(matches.getFirst().words());
        }
        if (!missing.isEmpty())
            return answers(
                    values,
                    Verdict.FAIL,
                    Messages.SIGNAL.text("dashboard.missing", String.join(", ", missing)) + apart());
        if (!lost.isEmpty())
            return answers(values, Verdict.FAIL, Messages.SIGNAL.text("dashboard.lost", String.join(", ", lost)));
        if (!silent.isEmpty())
            return answers(
                    values, Verdict.NO_DATA, Messages.SIGNAL.text("dashboard.noData", String.join(", ", silent)));
        if (!unsure.isEmpty()) return answers(values, Verdict.INCONCLUSIVE, Messages.SIGNAL.text("dashboard.unknown"));
        return answers(values, Verdict.PASS, Messages.SIGNAL.text("dashboard.passes", String.join("; ", values)));
    }

    private List<Match> matches(DashboardRequirement requirement) {
        var found = new ArrayList<Match>();
        for (var panel : panels)
            for (var text : panel.queries()) {
                var query = PanelQuery.of(text);
                if (requirement.isIn(query)) found.add(new Match(requirement, panel, query));
            }
        return found;
    }

    private static Stream<Match> asked(List<Match> matches) {
        return matches.stream().filter(match -> !match.query().isOpen()).limit(ASKED);
    }

    private boolean hadSeries(List<Match> matches) {
        return asked(matches)
                .anyMatch(match -> prometheus
                        .map(asked -> asked.hadValue(match.query().text(), now))
                        .orElse(false));
    }

    private Optional<Match> withSeries(List<Match> matches) {
        return asked(matches)
                .filter(match -> prometheus
                        .map(asked -> asked.isFresh(match.query().text(), probe.freshness(), now))
                        .orElse(false))
                .findFirst();
    }

    /// What was not looked into.
    private String apart() {
        var parts = new StringBuilder();
        long library = panels.stream().filter(DashboardPanel::library).count();
        if (library > 0) parts.append(' ').append(Messages.SIGNAL.count("dashboard.library", library));
        if (!unread.isEmpty())
            parts.append(' ').append(Messages.SIGNAL.text("dashboard.notRead", String.join(", ", unread)));
        return parts.toString();
    }

    private ProbeResult answers(List<String> values, Verdict verdict, String reason) {
        return new ProbeResult(
                pattern(),
                Reading.NO_SERVER_TIME,
                now,
                values.stream().limit(20).toList(),
                panels.size(),
                Messages.SIGNAL.text(
                        "dashboard.expected", String.join(", ", probe.keys().list("require"))),
                verdict,
                reason,
                0,
                "");
    }
}
