package dev.gateboard.ui.releases;

import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Section;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Entries;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
import dev.gateboard.words.Sorting;
import dev.gateboard.words.Times;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The one sheet of a new build: its name, what is asked again, and which of people's marks hold for any build, sorted
/// by section and remembered for the next cut.
public final class RecutPage extends Page {
    private static final double SIZE = 14;

    private final ReleaseVerbs verbs;
    private final Board board;
    private final TextField name;
    private final MessageLine message = new MessageLine();
    private final Button cut;
    private final Runnable done;
    private final Set<UUID> holding;
    private final Map<Gate, CheckBox> boxes = new LinkedHashMap<>();

    public RecutPage(Messages messages, ReleaseVerbs verbs, Board board, Runnable done) {
        super(messages, messages.text("recut.title"), messages.text("recut.about", old(messages, board)));
        this.verbs = verbs;
        this.board = board;
        this.done = done;
        this.holding = new HashSet<>(Sorting.holding(board));
        name = Entries.line(messages.text("recut.name"));
        cut = Buttons.primary("", this::cut);
        name.setOnAction(_ -> cut());
        var facts = new VBox(4);
        facts().forEach(fact -> facts.getChildren().add(plain(fact)));
        add(name, facts);
        var marked = Sorting.marked(board);
        if (!marked.isEmpty()) {
            add(strong(messages.text("recut.sorting")), text(remembered()));
            for (var section : board.review().checklist().sections()) {
                var own = marked.stream()
                        .filter(gate -> gate.section() == section.index())
                        .toList();
                if (!own.isEmpty()) add(part(section, own));
            }
        }
        add(message, Buttons.row(cut));
        count();
    }

    private static String old(Messages messages, Board board) {
        var names = board.review().release().names();
        return names.isEmpty() ? messages.text("recut.unnamed") : String.join(", ", names);
    }

    /// What becomes of signals, votes and choices.
    private List<String> facts() {
        var review = board.review();
        var facts = new ArrayList<String>();
        long armed = review.checklist().gates().stream()
                .filter(gate -> review.state(gate).signal().binding().isArmed())
                .count();
        if (armed > 0) facts.add(messages.text("recut.signals", armed));
        boolean met = review.meeting().decision().isPresent()
                || !review.meeting().round().votes().isEmpty();
        if (met) facts.add(messages.text("recut.meeting", old(messages, board)));
        return facts;
    }

    private String remembered() {
        return board.review().cuts().isEmpty() ? messages.text("recut.proposed") : messages.text("recut.remembered");
    }

    private Node part(Section section, List<Gate> gates) {
        var title = strong(section.title());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var all = Buttons.quiet(messages.text("recut.allHold"), () -> sort(gates, true));
        var none = Buttons.quiet(messages.text("recut.allAgain"), () -> sort(gates, false));
        var head = new HBox(8, title, space, all, none);
        head.getStyleClass().add("page-section");
        var part = new VBox(2, head);
        gates.forEach(gate -> part.getChildren().add(row(gate)));
        return part;
    }

    private Node row(Gate gate) {
        var standing = board.standing(gate);
        var box = new CheckBox(gate.text());
        box.setWrapText(true);
        box.setSelected(holding.contains(gate.id()));
        box.setAccessibleText(messages.text("recut.box", gate.text()));
        box.setOnAction(_ -> sort(List.of(gate), box.isSelected()));
        boxes.put(gate, box);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        var who = text(standing.said()
                .map(said -> messages.text(
                        "gate.said",
                        said.by().name(),
                        Times.moment(said.at(), board.at(), board.review().zone())))
                .orElse(""));
        who.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(
                10,
                new SignShape(SIZE, Sign.of(standing.standing(), standing.backed(), standing.isClaimed())),
                box,
                who);
        row.getStyleClass().add("page-row");
        return row;
    }

    private void sort(List<Gate> gates, boolean holds) {
        for (var gate : gates) {
            if (holds) holding.add(gate.id());
            else holding.remove(gate.id());
            var box = boxes.get(gate);
            if (box != null) box.setSelected(holds);
        }
        count();
    }

    private void count() {
        cut.setText(messages.text("recut.cut", boxes.size() - holding.size(), holding.size()));
    }

    /// Puts the keyboard where the name is typed.
    public void enter() {
        name.requestFocus();
    }

    private void cut() {
        var release = name.getText().strip();
        Entries.refused(name, release.isEmpty());
        if (release.isEmpty()) {
            name.requestFocus();
            message.refuse(messages.text("recut.needsName"));
            return;
        }
        var _ = verbs.recut(board.review().id(), release, List.copyOf(holding)).thenAccept(trouble -> {
            if (trouble.isEmpty()) done.run();
            else message.refuse(trouble);
        });
    }
}
