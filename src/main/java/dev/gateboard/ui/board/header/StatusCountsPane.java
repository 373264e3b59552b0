package dev.gateboard.ui.board.header;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.Tally;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.ui.status.TallyText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/// How many gates have which status, in words beside the shapes.
final class StatusCountsPane extends StackPane {
    private static final double COUNT = 12;

    private final Messages messages;
    private final TallyText words;
    private final Label cleared = new Label();
    private final Map<StatusSymbol, Label> countOf = new EnumMap<>(StatusSymbol.class);
    private final FlowPane counts = new FlowPane(16, 4);
    /// Takes the room of the most that may be counted: a count that comes moves nothing below it under the pointer.
    private final FlowPane room = new FlowPane(16, 4);
    private int most = -1;

    StatusCountsPane(Messages messages) {
        this.messages = messages;
        this.words = new TallyText(messages);
        cleared.getStyleClass().add("strong");
        room.setVisible(false);
        getChildren().setAll(room, counts);
        StackPane.setAlignment(counts, Pos.TOP_LEFT);
    }

    void show(Tally total) {
        draw(counts(total));
        keepRoom(total.leaves());
        passedAs(total);
    }

    /// Nothing is counted under the filled disc where nothing passed is backed (rule R10).
    private void passedAs(Tally total) {
        var counted = countOf.get(StatusSymbol.PASSED_WITH_EVIDENCE);
        if (counted == null || !(counted.getGraphic() instanceof StatusIcon passed)) return;
        if (total.withEvidence() > 0) passed.show(StatusSymbol.PASSED_WITH_EVIDENCE);
        else
            passed.show(
                    total.withoutEvidence() > 0 ? StatusSymbol.PASSED_WITHOUT_EVIDENCE : StatusSymbol.PASSED_CLAIMED);
    }

    private Map<StatusSymbol, String> counts(Tally total) {
        var counts = new LinkedHashMap<StatusSymbol, String>();
        cleared.setText(words.cleared(total));
        for (var status : GateStatus.COUNTED) {
            int count = total.countConfirmed(status);
            boolean ofThese = status == GateStatus.PASSED && total.withoutEvidence() > 0;
            if (count > 0 && !ofThese) counts.put(StatusSymbol.of(status, true, false), words.count(status, count));
            if (ofThese && total.withEvidence() > 0)
                counts.put(
                        StatusSymbol.PASSED_WITH_EVIDENCE,
                        messages.text("tally.passedWithEvidence", total.withEvidence()));
            if (ofThese) counts.put(StatusSymbol.PASSED_WITHOUT_EVIDENCE, withoutEvidence(total));
        }
        if (total.claimed() > 0)
            counts.put(StatusSymbol.PASSED_CLAIMED, messages.text("tally.claimed", total.claimed()));
        return counts;
    }

    private String withoutEvidence(Tally total) {
        return total.withEvidence() > 0
                ? messages.text("tally.withoutEvidence", total.withoutEvidence())
                : messages.text("tally.passedAllWithout", total.withoutEvidence());
    }

    /// Changes words alone where the same signs are counted as before: that is most ticks.
    private void draw(Map<StatusSymbol, String> next) {
        next.forEach((sign, text) ->
                countOf.computeIfAbsent(sign, StatusCountsPane::count).setText(text));
        var nodes = Stream.concat(Stream.of(cleared), next.keySet().stream().map(countOf::get))
                .toList();
        if (!counts.getChildren().equals(nodes)) counts.getChildren().setAll(nodes);
    }

    private void keepRoom(int leaves) {
        if (leaves == most) return;
        most = leaves;
        var all = new ArrayList<Node>();
        all.add(strong(messages.text("tally.cleared", leaves, leaves)));
        for (var status : GateStatus.COUNTED) {
            if (status != GateStatus.PASSED) {
                all.add(count(StatusSymbol.of(status, true, false), words.count(status, leaves)));
                continue;
            }
            all.add(count(StatusSymbol.PASSED_WITH_EVIDENCE, messages.text("tally.passedWithEvidence", leaves)));
            all.add(count(StatusSymbol.PASSED_WITHOUT_EVIDENCE, messages.text("tally.withoutEvidence", leaves)));
        }
        all.add(count(StatusSymbol.PASSED_CLAIMED, messages.text("tally.claimed", leaves)));
        room.getChildren().setAll(all);
    }

    private static Label strong(String text) {
        var label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private static Label count(StatusSymbol sign, String text) {
        var label = count(sign);
        label.setText(text);
        return label;
    }

    private static Label count(StatusSymbol sign) {
        var label = new Label("", new StatusIcon(COUNT, sign));
        label.getStyleClass().add("secondary");
        return label;
    }
}
