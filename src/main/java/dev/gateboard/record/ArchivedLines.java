package dev.gateboard.record;

import dev.gateboard.model.Archived;
import dev.gateboard.model.Board;
import dev.gateboard.words.Editions;
import java.util.List;

/// The gates that a newer document no longer has, with what had been said of them (rule R31).
record ArchivedLines(Board board, Prose prose) {

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

    private String line(Archived gone) {
        return "- " + Prose.plain(gone.gate().text()) + ": "
                + Prose.plain(Editions.word(gone.state().mark())) + "; archived by " + prose.who(gone.said());
    }
}
