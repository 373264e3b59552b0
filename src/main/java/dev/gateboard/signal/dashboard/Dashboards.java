package dev.gateboard.signal.dashboard;

import dev.gateboard.model.Reading;
import dev.gateboard.model.Verdict;
import dev.gateboard.signal.Answers;
import dev.gateboard.signal.Probe;
import dev.gateboard.signal.files.FolderFiles;
import dev.gateboard.signal.files.WholeFile;
import dev.gateboard.signal.prometheus.Prometheus;
import dev.gateboard.signal.shape.Misshapen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether dashboards show what is required: each requirement has a panel, and, where a Prometheus can be asked, that
/// panel's query has series. Panels alone prove that they are drawn, not that they show anything.
public final class Dashboards {
    private static final long LARGEST = 32L << 20;

    /// So many panels of one requirement are asked for series.
    private static final int ASKED = 5;

    private final Path folder;
    private final Probe probe;
    private final Optional<Prometheus> prometheus;
    private final Instant now;
    private final List<Panel> panels = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    public Dashboards(Path folder, Probe probe, Optional<Prometheus> prometheus, Instant now) {
        this.folder = folder;
        this.probe = probe;
        this.prometheus = prometheus;
        this.now = now;
    }

    private String pattern() {
        return probe.keys().text("path");
    }

    public Answers ask() {
        return new FolderFiles(folder).ask(pattern(), now, this::read);
    }

    private Answers read(List<Path> files) throws IOException {
        for (var file : files) read(file);
        return panels.isEmpty() && !unread.isEmpty()
                ? Answers.trouble(
                        pattern(), now, Verdict.ERROR, "No dashboard in JSON: " + String.join(", ", unread) + ".", 0)
                : judge();
    }

    private void read(Path file) throws IOException {
        try {
            panels.addAll(Panels.of(new String(WholeFile.read(file, LARGEST), StandardCharsets.UTF_8)));
        } catch (WholeFile.NotRead e) {
            unread.add(file.getFileName() + " (" + e.getMessage() + ")");
        } catch (Misshapen e) {
            unread.add(String.valueOf(file.getFileName()));
        }
    }

    /// A panel that was found for a requirement.
    private record Match(Requirement requirement, Panel panel, Query query) {
        String words() {
            return requirement.word() + ": " + panel.dashboard() + " / " + panel.title();
        }
    }

    private Answers judge() {
        var missing = new ArrayList<String>();
        var silent = new ArrayList<String>();
        var unsure = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var word : probe.keys().list("require")) {
            var matches = Requirement.of(word).map(this::matches).orElse(List.of());
            if (matches.isEmpty()) {
                missing.add(word);
                continue;
            }
            var shown = prometheus.isEmpty() ? Optional.<Match>empty() : withSeries(matches);
            values.add(shown.orElse(matches.getFirst()).words());
            if (prometheus.isEmpty()) unsure.add(word);
            else if (shown.isEmpty()) silent.add(matches.getFirst().words());
        }
        if (!missing.isEmpty())
            return answers(
                    values, Verdict.FAIL, "No panel's query shows " + String.join(", ", missing) + "." + apart());
        if (!silent.isEmpty())
            return answers(
                    values,
                    Verdict.NO_DATA,
                    "Panels are there, but no series answers " + String.join(", ", silent) + ".");
        if (!unsure.isEmpty())
            return answers(
                    values,
                    Verdict.INCONCLUSIVE,
                    "Panels are there; whether they show data is not known without `prometheus:`.");
        return answers(values, Verdict.PASS, "Panels with data: " + String.join("; ", values) + ".");
    }

    private List<Match> matches(Requirement requirement) {
        var found = new ArrayList<Match>();
        for (var panel : panels)
            for (var text : panel.queries()) {
                var query = Query.of(text);
                if (requirement.isIn(query)) found.add(new Match(requirement, panel, query));
            }
        return found;
    }

    private Optional<Match> withSeries(List<Match> matches) {
        return matches.stream()
                .filter(match -> !match.query().isOpen())
                .limit(ASKED)
                .filter(match -> prometheus
                        .map(asked -> asked.isFresh(match.query().text(), probe.freshness(), now))
                        .orElse(false))
                .findFirst();
    }

    /// What was not looked into.
    private String apart() {
        var parts = new ArrayList<String>();
        long library = panels.stream().filter(Panel::library).count();
        if (library > 0) parts.add(library + " library panels were not inspected");
        if (!unread.isEmpty()) parts.add("not read: " + String.join(", ", unread));
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ".)";
    }

    private Answers answers(List<String> values, Verdict verdict, String reason) {
        return new Answers(
                pattern(),
                Reading.UNTOLD,
                now,
                values.stream().limit(20).toList(),
                panels.size(),
                "a panel with data for " + String.join(", ", probe.keys().list("require")),
                verdict,
                reason,
                0,
                "");
    }
}
