package dev.gateboard.ui.release;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.workspace.revision.DecisionCarryOverRules;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Which of people's marks hold for a new build, sorted by section.
final class KeptGatesPane extends VBox {
    private static final double SIZE = 14;

    private final Messages messages;
    private final ReviewStatus reviewStatus;
    private final Runnable changed;
    private final Set<UUID> holding;
    private final Map<Gate, CheckBox> boxes = new LinkedHashMap<>();

    KeptGatesPane(Messages messages, ReviewStatus reviewStatus, Runnable changed) {
        super(12);
        this.messages = messages;
        this.reviewStatus = reviewStatus;
        this.changed = changed;
        this.holding = new HashSet<>(DecisionCarryOverRules.gatesToKeep(reviewStatus));
        var marked = DecisionCarryOverRules.gatesWithMark(reviewStatus);
        for (var section : reviewStatus.review().checklist().sections()) {
            var own = marked.stream()
                    .filter(gate -> gate.section() == section.index())
                    .toList();
            if (!own.isEmpty()) getChildren().add(part(section, own));
        }
    }

    Set<UUID> holding() {
        return holding;
    }

    int askedAgain() {
        return boxes.size() - holding.size();
    }

    private Node part(Section section, List<Gate> gates) {
        var title = new WrappedLabel(SectionText.name(reviewStatus.review().checklist(), section), "strong");
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
        var who = new WrappedLabel(status.attribution().map(this::attribution).orElse(""), "secondary");
        who.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(
                10,
                new StatusIcon(SIZE, StatusSymbol.of(status.status(), status.hasEvidence(), status.isClaimed())),
                box,
                who);
        row.getStyleClass().add("page-row");
        return row;
    }

    private String attribution(Attribution attribution) {
        return messages.text(
                "gate.personAndTime",
                attribution.by().name(),
                TimeText.moment(
                        attribution.at(),
                        reviewStatus.at(),
                        reviewStatus.review().zone()));
    }

    private void sort(List<Gate> gates, boolean holds) {
        for (var gate : gates) {
            if (holds) holding.add(gate.id());
            else holding.remove(gate.id());
            var box = boxes.get(gate);
            if (box != null) box.setSelected(holds);
        }
        changed.run();
    }
}
