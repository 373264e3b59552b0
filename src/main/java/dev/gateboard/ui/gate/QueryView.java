package dev.gateboard.ui.gate;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A query as it was asked, in the monospaced user interface; what the finding names is marked.
final class QueryView extends TextFlow {
    private String shown = "";
    private List<String> marked = List.of();

    QueryView() {
        getStyleClass().setAll("query-block");
    }

    void show(String query, List<String> culprits) {
        if (query.equals(shown) && culprits.equals(marked)) return;
        shown = query;
        marked = culprits;
        setAccessibleText(query);
        getChildren().setAll(pieces(query, culprits));
    }

    private static List<Node> pieces(String query, List<String> culprits) {
        var pieces = new ArrayList<Node>();
        int from = 0;
        while (from < query.length()) {
            int next = query.length();
            var found = "";
            for (var culprit : culprits) {
                int at = query.indexOf(culprit, from);
                if (at >= 0 && (at < next || (at == next && culprit.length() > found.length()))) {
                    next = at;
                    found = culprit;
                }
            }
            if (next > from) pieces.add(text(query.substring(from, next), "text"));
            if (!found.isEmpty()) pieces.add(text(found, "text", "culprit"));
            from = next + found.length();
        }
        return pieces;
    }

    private static Text text(String words, String... styles) {
        var text = new Text(words);
        text.getStyleClass().setAll(styles);
        return text;
    }
}
