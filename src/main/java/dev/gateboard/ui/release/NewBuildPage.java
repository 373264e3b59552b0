package dev.gateboard.ui.release;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.TitledPage;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.workspace.revision.DecisionCarryOverRules;
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

/// The one sheet of a new build: its name, what is asked again, and which of people's marks hold for any build,
/// sorted by section and remembered for the next cut.
public final class NewBuildPage extends TitledPage {
    private static final double SIZE = 14;

    private final ReleaseController verbs;
    private final ReviewStatus reviewStatus;
    private final TextField name;
    private final InlineMessage message = new InlineMessage();
    private final Button cut;
    private final Runnable done;
    private final Set<UUID> holding;
    private final Map<Gate, CheckBox> boxes = new LinkedHashMap<>();

    public NewBuildPage(Messages messages, ReleaseController verbs, ReviewStatus board, Runnable done) {
        super(messages, messages.text("recut.title"), messages.text("recut.about", old(messages, board)));
        this.verbs = verbs;
        this.reviewStatus = board;
        this.done = done;
        this.holding = new HashSet<>(DecisionCarryOverRules.gatesToKeep(board));
        name = TextFieldFactory.singleLine(messages.text("recut.name"));
        cut = ButtonFactory.primary("", this::startBuild);
        name.setOnAction(_ -> startBuild());
        var facts = new VBox(4);
        facts().forEach(fact -> facts.getChildren().add(plain(fact)));
        add(name, facts);
        var marked = DecisionCarryOverRules.gatesWithMark(board);
        if (!marked.isEmpty()) {
            add(strong(messages.text("recut.sorting")), text(remembered()));
            for (var section : board.review().checklist().sections()) {
                var own = marked.stream()
                        .filter(gate -> gate.section() == section.index())
                        .toList();
                if (!own.isEmpty()) add(part(section, own));
            }
        }
        add(message, ButtonFactory.row(cut));
        count();
    }

    private static String old(Messages messages, ReviewStatus board) {
        var names = board.review().release().names();
        return names.isEmpty() ? messages.text("recut.unnamed") : String.join(", ", names);
    }

    /// What becomes of signals, votes and choices.
    private List<String> facts() {
        var review = reviewStatus.review();
        var facts = new ArrayList<String>();
        long armed = review.checklist().gates().stream()
                .filter(gate -> review.state(gate).signal().binding().isArmed())
                .count();
        if (armed > 0) facts.add(messages.text("recut.signals", armed));
        boolean met = review.meeting().decision().isPresent()
                || !review.meeting().round().votes().isEmpty();
        if (met) facts.add(messages.text("recut.meeting", old(messages, reviewStatus)));
        return facts;
    }

    private String remembered() {
        return reviewStatus.review().newBuilds().isEmpty()
                ? messages.text("recut.proposed")
                : messages.text("recut.remembered");
    }

    private Node part(Section section, List<Gate> gates) {
        var title = strong(section.title());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var all = ButtonFactory.quiet(messages.text("recut.allHold"), () -> sort(gates, true));
        var none = ButtonFactory.quiet(messages.text("recut.allAgain"), () -> sort(gates, false));
        var head = new HBox(8, title, space, all, none);
        head.getStyleClass().add("page-section");
        var part = new VBox(2, head);
        gates.forEach(gate -> part.getChildren().add(row(gate)));
        return part;
    }

    private Node row(Gate gate) {
        var status = reviewStatus.status(gate);
        var box = new CheckBox(gate.text());
        box.setWrapText(true);
        box.setSelected(holding.contains(gate.id()));
        box.setAccessibleText(messages.text("recut.box", gate.text()));
        box.setOnAction(_ -> sort(List.of(gate), box.isSelected()));
        boxes.put(gate, box);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        var who = text(status.attribution()
                .map(attribution -> messages.text(
                        "gate.said",
                        attribution.by().name(),
                        TimeText.moment(
                                attribution.at(),
                                reviewStatus.at(),
                                reviewStatus.review().zone())))
                .orElse(""));
        who.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(
                10,
                new StatusIcon(SIZE, StatusSymbol.of(status.status(), status.hasEvidence(), status.isClaimed())),
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
    public void focus() {
        name.requestFocus();
    }

    private void startBuild() {
        var release = name.getText().strip();
        TextFieldFactory.setInvalid(name, release.isEmpty());
        if (release.isEmpty()) {
            name.requestFocus();
            message.showError(messages.text("recut.needsName"));
            return;
        }
        var _ = verbs.recut(reviewStatus.review().id(), release, List.copyOf(holding))
                .thenAccept(trouble -> {
                    if (trouble.isEmpty()) done.run();
                    else message.showError(trouble);
                });
    }
}
