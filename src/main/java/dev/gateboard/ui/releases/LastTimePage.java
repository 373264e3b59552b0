package dev.gateboard.ui.releases;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Earlier;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Standing;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
import dev.gateboard.words.Differences;
import dev.gateboard.words.Earliers;
import dev.gateboard.words.Questions;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What was said last time of the gates that are open now, and how this review differs from that one. Each word may be
/// said again, by whoever sits here, now.
public final class LastTimePage extends Page {
    private static final double SIZE = 14;
    private static final List<Standing> ORDER =
            List.of(Standing.NOT_APPLICABLE, Standing.WAIVED, Standing.PASSED, Standing.FAILED);

    private final ReleaseVerbs verbs;
    private final VBox parts = new VBox(16);
    private final MessageLine message = new MessageLine();

    public LastTimePage(Messages messages, ReleaseVerbs verbs, Board board, List<Board> all) {
        super(messages, messages.text("last.title"), messages.text("last.about"));
        this.verbs = verbs;
        add(message, parts);
        show(board, all);
    }

    /// Draws a newer state.
    public void show(Board board, List<Board> all) {
        var nodes = new ArrayList<Node>();
        var differences = board.review().from().stream()
                .flatMap(
                        from -> all.stream().filter(other -> other.review().id().equals(from.review())))
                .flatMap(other -> Differences.of(board, other.review()).stream())
                .toList();
        if (!differences.isEmpty()) {
            var part = new VBox(4, strong(messages.text("last.differs")));
            differences.forEach(line -> part.getChildren().add(text(line)));
            nodes.add(part);
        }
        for (var standing : ORDER) {
            var gates = gates(board, standing);
            if (!gates.isEmpty()) nodes.add(part(board, standing, gates));
        }
        if (nodes.isEmpty()) nodes.add(text(messages.text("last.nothing")));
        parts.getChildren().setAll(nodes);
    }

    private static List<Gate> gates(Board board, Standing standing) {
        return board.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf()
                        && Earliers.beside(board.review(), gate, board.standing(gate))
                                .filter(word -> word.standing() == standing)
                                .isPresent())
                .toList();
    }

    private Node part(Board board, Standing standing, List<Gate> gates) {
        int count = gates.size();
        var title = strong(
                switch (standing) {
                    case NOT_APPLICABLE -> messages.text("last.notApplicable", count);
                    case WAIVED -> messages.text("last.waived", count);
                    case FAILED -> messages.text("last.failed", count);
                    case PASSED, OPEN, STALE, DISPUTED -> messages.text("last.passed", count);
                });
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(8, title);
        head.getStyleClass().add("page-section");
        var deeds = gates.stream().flatMap(gate -> same(board, gate).stream()).toList();
        if (deeds.size() > 1)
            head.getChildren()
                    .add(Buttons.secondary(messages.text("last.sameAll", deeds.size()), () -> perform(board, deeds)));
        var part = new VBox(2, head);
        gates.forEach(gate -> part.getChildren().add(row(board, gate)));
        return part;
    }

    private static List<Deed> same(Board board, Gate gate) {
        return Earliers.same(board.review(), gate, board.standing(gate), board.at()).stream()
                .toList();
    }

    private Node row(Board board, Gate gate) {
        var words = new VBox(2, plain(Questions.sentence(board.review(), gate)));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(10);
        if (board.review().state(gate).earlier() instanceof Earlier.Word word) {
            words.getChildren().add(text(Earliers.sentence(word)));
            words.getChildren().add(text(Earliers.then(word, board.review().zone())));
            row.getChildren().add(new SignShape(SIZE, Sign.of(word.standing(), Earliers.isBacked(word), false)));
        }
        row.getChildren().add(words);
        var deeds = same(board, gate);
        if (!deeds.isEmpty()) {
            var again = Buttons.secondary(messages.text("gate.same"), () -> perform(board, deeds));
            again.getStyleClass().add("compact");
            row.getChildren().add(again);
        }
        row.getStyleClass().add("page-row");
        return row;
    }

    private void perform(Board board, List<Deed> deeds) {
        message.silence();
        var _ = verbs.perform(board.review().id(), deeds).thenAccept(trouble -> {
            if (!trouble.isEmpty()) message.refuse(trouble);
        });
    }
}
