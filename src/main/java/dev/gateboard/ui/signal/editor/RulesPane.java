package dev.gateboard.ui.signal.editor;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.model.signal.ProbeRules;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.SegmentedControl;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// When results of a probe change its gate: folded away until somebody asks for it, or the probe says something.
final class RulesPane extends VBox {
    private static final String CONSECUTIVE = "consecutive";
    private static final String PASS = "pass";
    private static final String FAIL = "fail";
    private static final String ERROR_LIMIT = "errorLimit";
    private static final String NO_DATA = "noData";
    private static final String MODE = "mode";
    private static final String OBSERVE = "observe";

    private final Messages messages;
    private final FieldGrid fields = new FieldGrid();
    private final TextField passes;
    private final TextField fails;
    private final TextField errorLimit;
    private final SegmentedControl<String> noData = new SegmentedControl<>(this::takeNoData, "deed", "compact");
    private final CheckBox observe;
    private final VBox content;
    private String takenNoData = "";

    RulesPane(Messages messages) {
        super(10);
        this.messages = messages;
        passes = fields.add("passes", messages.text("editor.passesInARow"), "1");
        fails = fields.add("fails", messages.text("editor.failsInARow"), "2");
        errorLimit = fields.add("errors", messages.text("editor.errorLimit"), messages.text("editor.errorsNever"));
        observe = new CheckBox(messages.text("editor.observe"));
        observe.setId("probe-observe");
        observe.setWrapText(true);
        var label = new Label(messages.text("editor.noData"));
        label.setLabelFor(noData);
        noData.setId("probe-no-data");
        var choice = new FlowPane(12, 8, label, noData);
        choice.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(10, fields, choice, observe);
        getChildren()
                .setAll(
                        ButtonFactory.row(ButtonFactory.quiet(
                                messages.text("editor.whenCounts"),
                                () -> NodeVisibility.show(content, !content.isVisible()))),
                        content);
        takeNoData("");
        NodeVisibility.show(content, false);
    }

    void clear() {
        show(new ProbeDraft("", "", "", Map.of(), Map.of()));
    }

    void show(ProbeDraft draft) {
        passes.setText(draft.limit(CONSECUTIVE, PASS));
        fails.setText(draft.limit(CONSECUTIVE, FAIL));
        errorLimit.setText(draft.text(ERROR_LIMIT));
        observe.setSelected(draft.text(MODE).equals(OBSERVE));
        takeNoData(draft.text(NO_DATA));
        boolean saysSomething = fields.texts().values().stream().anyMatch(text -> !text.isBlank());
        NodeVisibility.show(content, saysSomething || observe.isSelected() || !takenNoData.isEmpty());
    }

    /// What is written, by the names of the probes file; empty where it is as always.
    Map<String, String> keys() {
        return Map.of(
                ERROR_LIMIT, errorLimit.getText(), NO_DATA, takenNoData, MODE, observe.isSelected() ? OBSERVE : "");
    }

    Map<String, Map<String, String>> rows() {
        return Map.of(CONSECUTIVE, Map.of(PASS, passes.getText(), FAIL, fails.getText()));
    }

    /// What cannot be kept, in one sentence; empty where everything can.
    String problem() {
        if (!isWithin(passes, 1, ProbeRules.LONGEST) || !isWithin(fails, 1, ProbeRules.LONGEST))
            return messages.text("editor.badRow", ProbeRules.LONGEST);
        return isWithin(errorLimit, 0, ProbeRules.LONGEST - 1)
                ? ""
                : messages.text("editor.badErrorLimit", ProbeRules.LONGEST - 1);
    }

    private static boolean isWithin(TextField field, int least, int most) {
        var typed = field.getText().strip();
        if (typed.isEmpty()) return true;
        if (!typed.matches("[0-9]{1,4}")) return false;
        int number = Integer.parseInt(typed);
        return number >= least && number <= most;
    }

    private void takeNoData(String next) {
        takenNoData = next;
        noData.show(
                List.of(
                        new SegmentedControl.Option<>("", messages.text("editor.noDataNothing")),
                        new SegmentedControl.Option<>("inconclusive", messages.text("editor.noDataUnclear")),
                        new SegmentedControl.Option<>(FAIL, messages.text("editor.noDataFails"))),
                next);
    }
}
