package dev.gateboard.record.page;

import dev.gateboard.model.review.ArchivedGate;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import dev.gateboard.text.review.MarkText;
import java.util.List;

/// The gates that a newer document no longer has, with what had been said of them (rule R31).
record ArchivedGateMarkdownWriter(ReviewStatus reviewStatus, RecordMarkdownFormatter prose) {

    void appendTo(List<String> lines) {
        var archived = reviewStatus.review().archivedGates().stream()
                .filter(gone -> gone.gate().isLeaf() && gone.state().mark().isDecided())
                .toList();
        if (archived.isEmpty()) return;
        lines.add("### Gates the document no longer has");
        lines.add("");
        for (var gone : archived.reversed()) lines.add(line(gone));
        lines.add("");
    }

    private String line(ArchivedGate gone) {
        return "- " + RecordMarkdownFormatter.plain(gone.gate().text()) + ": "
                + RecordMarkdownFormatter.plain(MarkText.describe(gone.state().mark())) + "; archived by "
                + prose.author(gone.attribution());
    }
}
