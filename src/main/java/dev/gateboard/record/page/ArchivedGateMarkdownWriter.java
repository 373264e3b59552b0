package dev.gateboard.record.page;

import dev.gateboard.model.review.ArchivedGate;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import dev.gateboard.text.review.MarkText;
import java.util.List;

/// The gates that a newer document no longer has, with what had been said of them (rule R31).
record ArchivedGateMarkdownWriter(ReviewStatus board, RecordMarkdownFormatter prose) {

    void into(List<String> lines) {
        var archived = board.review().archived().stream()
                .filter(gone -> gone.gate().isLeaf() && gone.state().mark().decided())
                .toList();
        if (archived.isEmpty()) return;
        lines.add("### Gates the document no longer has");
        lines.add("");
        for (var gone : archived.reversed()) lines.add(line(gone));
        lines.add("");
    }

    private String line(ArchivedGate gone) {
        return "- " + RecordMarkdownFormatter.plain(gone.gate().text()) + ": "
                + RecordMarkdownFormatter.plain(MarkText.word(gone.state().mark())) + "; archived by "
                + prose.who(gone.attribution());
    }
}
