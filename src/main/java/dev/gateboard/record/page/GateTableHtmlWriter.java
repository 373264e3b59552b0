package dev.gateboard.record.page;

import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Every gate on the print page, a table a section.
final class GateTableHtmlWriter {
    private final RecordJson recordJson;
    private final GateHtmlText text;
    private final HtmlBuilder html;

    GateTableHtmlWriter(RecordJson recordJson, RecordMarkdownFormatter prose, HtmlBuilder html) {
        this.recordJson = recordJson;
        this.text = new GateHtmlText(recordJson, prose);
        this.html = html;
    }

    void write() {
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
                .raw(shape(shown(leaf), !GateHtmlText.isPassedWithoutEvidence(leaf)));
        html.text(" " + GateHtmlText.text(leaf.status()) + (leaf.unconfirmed() ? ", not confirmed" : ""))
                .raw("</td>");
        html.raw("<td>")
                .text(text.name(leaf))
                .raw(leaf.required() ? "" : " <i>optional</i>")
                .raw("</td>");
        html.cell(leaf.by().isEmpty() ? "" : text.who(leaf));
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
        leaf.readings().forEach(reading -> parts.add(text.reading(reading)));
        if (GateHtmlText.isPassedWithoutEvidence(leaf)) parts.add("a word alone");
        leaf.failures().forEach(failure -> parts.add("failed before: " + text.failure(failure)));
        return parts.stream().distinct().toList();
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
