package dev.gateboard.record.page;

import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The gates that are no plain pass, on the print page: a list each for those not cleared, waived, overruled and so
/// on.
final class GateExceptionHtmlWriter {
    private final RecordJson recordJson;
    private final GateHtmlText text;
    private final HtmlBuilder html;

    GateExceptionHtmlWriter(RecordJson recordJson, RecordMarkdownFormatter prose, HtmlBuilder html) {
        this.recordJson = recordJson;
        this.text = new GateHtmlText(recordJson, prose);
        this.html = html;
    }

    void write() {
        list(
                "Not cleared",
                leaf -> !leaf.status().isCleared(),
                leaf -> GateHtmlText.text(leaf.status()) + (leaf.reason().isEmpty() ? "" : ", " + leaf.reason()));
        list("Waivers", leaf -> leaf.status() == GateStatus.WAIVED && !leaf.unconfirmed(), this::waived);
        list(
                "Overruled signals",
                leaf -> leaf.readings().stream().anyMatch(RecordJson.Reading::overruled),
                leaf -> "passed by " + text.who(leaf) + " against " + against(leaf) + ". Reason: " + leaf.reason());
        list(
                "Not applicable",
                leaf -> leaf.status() == GateStatus.NOT_APPLICABLE && !leaf.unconfirmed(),
                leaf -> leaf.reason() + (leaf.by().isEmpty() ? "" : ", by " + text.who(leaf)));
        list("Passed on a word alone", GateHtmlText::isPassedWithoutEvidence, text::who);
        list(
                "Not confirmed",
                RecordJson.LeafGate::unconfirmed,
                leaf -> GateHtmlText.text(leaf.status()) + ", " + leaf.reason());
        list(
                "Failed before",
                leaf -> !leaf.failures().isEmpty(),
                leaf -> leaf.failures().stream().map(text::failure).collect(Collectors.joining("; ")));
    }

    private String against(RecordJson.LeafGate leaf) {
        return leaf.readings().stream()
                .filter(RecordJson.Reading::overruled)
                .map(text::reading)
                .collect(Collectors.joining("; "));
    }

    private void list(
            String title, Predicate<RecordJson.LeafGate> wanted, Function<RecordJson.LeafGate, String> words) {
        var found = recordJson.leaves().stream().filter(wanted).toList();
        if (found.isEmpty()) return;
        html.line("h2", "", title).raw("<ul>\n");
        for (var leaf : found)
            html.raw("<li>")
                    .text(RecordMarkdownFormatter.lineHead(text.name(leaf)) + words.apply(leaf))
                    .raw("</li>\n");
        html.raw("</ul>\n");
    }

    private String waived(RecordJson.LeafGate leaf) {
        return leaf.waiver().stream()
                .map(waiver -> "until " + waiver.until() + ", approved by " + waiver.approver() + ", asked for by "
                        + text.who(leaf) + ". Reason: " + waiver.reason() + ". Risk: " + waiver.risk()
                        + (waiver.mitigation().isEmpty() ? "" : ". Mitigation: " + waiver.mitigation()))
                .findFirst()
                .orElse(leaf.reason());
    }
}
