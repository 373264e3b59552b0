package dev.gateboard.record.page;

import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The gates on the print page: the exceptions first, then all of them, a table a section.
final class GateHtmlWriter {
    private final RecordJson recordJson;
    private final RecordMarkdownFormatter prose;
    private final HtmlBuilder html;

    GateHtmlWriter(RecordJson twin, RecordMarkdownFormatter prose, HtmlBuilder html) {
        this.recordJson = twin;
        this.prose = prose;
        this.html = html;
    }

    void exceptions() {
        list(
                "Not cleared",
                leaf -> !leaf.status().clears(),
                leaf -> text(leaf.status()) + (leaf.reason().isEmpty() ? "" : ", " + leaf.reason()));
        list("Waivers", leaf -> leaf.status() == GateStatus.WAIVED && !leaf.unconfirmed(), this::waived);
        list(
                "Overruled signals",
                leaf -> leaf.readings().stream().anyMatch(RecordJson.Reading::overruled),
                leaf -> "passed by " + who(leaf) + " against " + against(leaf) + ". Reason: " + leaf.reason());
        list(
                "Not applicable",
                leaf -> leaf.status() == GateStatus.NOT_APPLICABLE && !leaf.unconfirmed(),
                leaf -> leaf.reason() + (leaf.by().isEmpty() ? "" : ", by " + who(leaf)));
        list("Passed on a word alone", GateHtmlWriter::isPassedWithoutEvidence, this::who);
        list("Not confirmed", RecordJson.LeafGate::unconfirmed, leaf -> text(leaf.status()) + ", " + leaf.reason());
        list(
                "Failed before",
                leaf -> !leaf.failures().isEmpty(),
                leaf -> leaf.failures().stream().map(this::failure).collect(Collectors.joining("; ")));
    }

    private static boolean isPassedWithoutEvidence(RecordJson.LeafGate leaf) {
        return leaf.status() == GateStatus.PASSED
                && !leaf.backed()
                && !leaf.unconfirmed()
                && !leaf.by().isEmpty();
    }

    private String against(RecordJson.LeafGate leaf) {
        return leaf.readings().stream()
                .filter(RecordJson.Reading::overruled)
                .map(this::reading)
                .collect(Collectors.joining("; "));
    }

    private String failure(RecordJson.Failure failure) {
        var what = failure.readings().isEmpty()
                ? failure.reason()
                : reading(failure.readings().getLast());
        return what + ", by " + failure.by()
                + (failure.enteredBy().equals(failure.by()) ? "" : " (entered by " + failure.enteredBy() + ")") + ", "
                + prose.time(Instant.parse(failure.at())) + (failure.undone() ? ", undone" : "");
    }

    private void list(
            String title, Predicate<RecordJson.LeafGate> wanted, Function<RecordJson.LeafGate, String> words) {
        var found = recordJson.leaves().stream().filter(wanted).toList();
        if (found.isEmpty()) return;
        html.line("h2", "", title).raw("<ul>\n");
        for (var leaf : found)
            html.raw("<li>")
                    .text(RecordMarkdownFormatter.lead(name(leaf)) + words.apply(leaf))
                    .raw("</li>\n");
        html.raw("</ul>\n");
    }

    private String waived(RecordJson.LeafGate leaf) {
        return leaf.waiver().stream()
                .map(waiver -> "until " + waiver.until() + ", approved by " + waiver.approver() + ", asked for by "
                        + who(leaf) + ". Reason: " + waiver.reason() + ". Risk: " + waiver.risk()
                        + (waiver.mitigation().isEmpty() ? "" : ". Mitigation: " + waiver.mitigation()))
                .findFirst()
                .orElse(leaf.reason());
    }

    private String who(RecordJson.LeafGate leaf) {
        return leaf.by()
                + (leaf.enteredBy().equals(leaf.by()) || leaf.enteredBy().isEmpty()
                        ? ""
                        : " (entered by " + leaf.enteredBy() + ")")
                + when(leaf, ", ");
    }

    private String when(RecordJson.LeafGate leaf, String before) {
        return leaf.at().isEmpty() ? "" : before + prose.time(Instant.parse(leaf.at()));
    }

    private String name(RecordJson.LeafGate leaf) {
        if (leaf.above().isEmpty()) return filled(leaf);
        return leaf.above().endsWith(":") ? leaf.above() + " " + filled(leaf) : leaf.above() + ": " + filled(leaf);
    }

    /// What was chosen and filled on the gate's line, in its place.
    private String filled(RecordJson.LeafGate leaf) {
        var text = leaf.text();
        for (var place : recordJson.placeholders()) {
            int at = place.line() == leaf.line() && !place.value().isEmpty() ? text.indexOf(place.first()) : -1;
            if (at >= 0)
                text = text.substring(0, at)
                        + place.value()
                        + text.substring(at + place.first().length());
        }
        return text;
    }

    void tables() {
        var sections = new LinkedHashMap<String, List<RecordJson.LeafGate>>();
        for (var leaf : recordJson.leaves())
            sections.computeIfAbsent(leaf.section(), _ -> new ArrayList<>()).add(leaf);
        html.line("h2", "", "All gates");
        sections.forEach((title, leaves) -> {
            if (!title.isEmpty()) html.line("h3", "", title);
            html.raw("<table class=\"gates\">\n<thead><tr><th>State</th><th>Gate</th><th>Said by</th>"
                    + "<th>Resting on</th></tr></thead>\n<tbody>\n");
            leaves.forEach(this::row);
            html.raw("</tbody>\n</table>\n");
        });
    }

    private void row(RecordJson.LeafGate leaf) {
        html.raw("<tr><td class=\"state " + shown(leaf).jsonName() + "\">")
                .raw(shape(shown(leaf), !isPassedWithoutEvidence(leaf)));
        html.text(" " + text(leaf.status()) + (leaf.unconfirmed() ? ", not confirmed" : ""))
                .raw("</td>");
        html.raw("<td>")
                .text(name(leaf))
                .raw(leaf.required() ? "" : " <i>optional</i>")
                .raw("</td>");
        html.cell(leaf.by().isEmpty() ? "" : who(leaf));
        html.cell(String.join("; ", restingOn(leaf))).raw("</tr>\n");
    }

    /// What a file says and no one confirmed is drawn as open.
    private static GateStatus shown(RecordJson.LeafGate leaf) {
        return leaf.unconfirmed() ? GateStatus.OPEN : leaf.status();
    }

    private List<String> restingOn(RecordJson.LeafGate leaf) {
        var parts = new ArrayList<String>();
        // Of what signals say, the reason is the reading itself.
        boolean told =
                leaf.by().equals(Person.SIGNAL.toString()) && !leaf.readings().isEmpty();
        if (!leaf.reason().isEmpty() && !told) parts.add(leaf.reason());
        parts.addAll(leaf.restingOn());
        leaf.readings().forEach(reading -> parts.add(reading(reading)));
        if (isPassedWithoutEvidence(leaf)) parts.add("a word alone");
        leaf.failures().forEach(failure -> parts.add("failed before: " + failure(failure)));
        return parts.stream().distinct().toList();
    }

    private String reading(RecordJson.Reading reading) {
        var age = Duration.ofSeconds(reading.ageSeconds());
        return reading.probe() + " " + reading.value()
                + (reading.threshold().isEmpty() ? "" : " (must be " + reading.threshold() + ")") + ", "
                + text(reading.result()) + (reading.overruled() ? ", overruled" : "") + ", from "
                + reading.source() + ", of " + prose.time(Instant.parse(reading.at()))
                + (recordJson.decision().decision().isEmpty()
                        ? ""
                        : ", " + RecordMarkdownFormatter.words(age) + " old at the decision");
    }

    /// What a probe said, so that a reading that is no pass is never taken for one.
    private static String text(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "passes";
            case FAIL -> "fails";
            case NO_DATA -> "has no data";
            case ERROR -> "has no answer";
            case INCONCLUSIVE -> "is unclear";
        };
    }

    /// In words of this page's own: a page that is made again has to have the same bytes.
    static String text(GateStatus status) {
        return switch (status) {
            case PASSED -> "passed";
            case WAIVED -> "waived";
            case NOT_APPLICABLE -> "not applicable";
            case FAILED -> "failed";
            case DISPUTED -> "signal disagrees";
            case STALE -> "proof too old";
            case OPEN -> "open";
        };
    }

    /// The shape of a status, as on screen, told apart without colour.
    ///
    /// @param filled whether a pass rests on more than a word
    static String shape(GateStatus status, boolean filled) {
        var drawn = switch (status) {
            case PASSED ->
                filled
                        ? "<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"#08734f\"/><path d=\"M4.5 8.3l2.4 2.4 4.6-5\""
                                + " stroke=\"#fff\"/>"
                        : "<circle cx=\"8\" cy=\"8\" r=\"6.3\" stroke=\"#08734f\"/><path d=\"M5 8.3l2.1 2.1 4-4.4\""
                                + " stroke=\"#08734f\"/>";
            case FAILED ->
                "<path d=\"M5 1h6l4 4v6l-4 4H5l-4-4V5z\" fill=\"#b3261e\"/><path d=\"M5.5 5.5l5 5m0-5l-5 5\""
                        + " stroke=\"#fff\"/>";
            case STALE ->
                "<circle cx=\"8\" cy=\"8\" r=\"6.3\" stroke=\"#8a5a00\"/><path d=\"M8 4.5V8l2.5 1.5\""
                        + " stroke=\"#8a5a00\"/>";
            case DISPUTED ->
                "<path d=\"M8 .8L15.2 8 8 15.2.8 8z\" fill=\"#a1318c\"/><path d=\"M8 4.5v4m0 2v.6\" stroke=\"#fff\"/>";
            case WAIVED ->
                "<path d=\"M3 15V2\" stroke=\"#5b4bc4\"/><path d=\"M3 2h10l-3 3.5L13 9H3z\" fill=\"#5b4bc4\"/>";
            case NOT_APPLICABLE ->
                "<rect x=\"2\" y=\"2\" width=\"12\" height=\"12\" rx=\"3\" stroke=\"#5c6570\"/><path d=\"M5 8h6\""
                        + " stroke=\"#5c6570\"/>";
            case OPEN -> "<circle cx=\"8\" cy=\"8\" r=\"6.3\" stroke=\"#59636e\"/>";
        };
        return "<svg class=\"shape\" viewBox=\"0 0 16 16\" fill=\"none\" stroke-width=\"1.6\" aria-hidden=\"true\">"
                + drawn + "</svg>";
    }
}
