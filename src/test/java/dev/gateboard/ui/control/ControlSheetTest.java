package dev.gateboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.status.Tally;
import dev.gateboard.ui.status.StatusChip;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.ui.status.TallyBar;
import dev.gateboard.ui.text.RichTextFlow;
import dev.gateboard.ui.text.RichTextLine;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// Draws everything the kit has on one sheet, light and dark, to be looked at.
class ControlSheetTest {
    private static final List<TextRun> RUNS = List.of(
            TextRun.plain("Environment contract is "),
            new TextRun("@beep/shared-env", TextRun.TextStyle.CODE, ""),
            TextRun.plain(" schema, "),
            new TextRun("never", TextRun.TextStyle.STRONG, ""),
            TextRun.plain(" by "),
            new TextRun("hand", TextRun.TextStyle.EMPHASIS, ""),
            TextRun.plain(", see "),
            new TextRun("the runbook", TextRun.TextStyle.PLAIN, "https://example.org/runbook"),
            TextRun.plain("."));

    private final Messages messages = Messages.WINDOW;

    @Test
    void everythingIsDrawnInLightAndDark() {
        try (var window = TestWindow.of(900, 720, this::sheet)) {
            assertThat(window.save("kit-light")).exists();
            window.dark();
            assertThat(window.save("kit-dark")).exists();
        }
    }

    private Parent sheet() {
        var rows = new ArrayList<Node>();
        for (double size : List.of(12.0, 14.0, 16.0, 20.0, 40.0)) rows.add(signs(size));
        rows.add(chips());
        for (var size : TallyBar.Size.values()) rows.add(bar(size));
        rows.add(buttons());
        rows.add(options());
        rows.add(entries());
        for (double width : List.of(640.0, 420.0, 260.0, 180.0)) rows.add(runs(width));
        rows.add(flow());
        rows.add(new HairlineSeparator(Orientation.HORIZONTAL));
        rows.add(type());
        rows.add(refusal());
        rows.add(emptyState());
        var sheet = new VBox(10, rows.toArray(Node[]::new));
        sheet.setPadding(new Insets(20));
        return sheet;
    }

    private static Node signs(double size) {
        var row = new HBox(12);
        for (var sign : StatusSymbol.values()) row.getChildren().add(new StatusIcon(size, sign));
        return row;
    }

    private static Node chips() {
        var row = new HBox(8);
        for (var sign : StatusSymbol.values()) {
            var chip = new StatusChip();
            chip.show(sign, sign.name().toLowerCase(java.util.Locale.ROOT));
            row.getChildren().add(chip);
        }
        row.setMinWidth(1200);
        return row;
    }

    private Node bar(TallyBar.Size size) {
        var wide = new TallyBar(size, messages);
        wide.setPrefWidth(600);
        wide.show(new Tally(2, 1, 2, 3, 1, 30, 4, 6, 5, 5, 0, 8));
        var narrow = new TallyBar(size, messages);
        narrow.setPrefWidth(150);
        narrow.show(new Tally(1, 0, 1, 1, 0, 5, 1, 0, 0, 0, 0, 3));
        var done = new TallyBar(size, messages);
        done.setPrefWidth(96);
        done.show(new Tally(0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0));
        return new HBox(16, wide, narrow, done);
    }

    private static Node buttons() {
        return new HBox(
                8,
                ButtonFactory.withSign(ButtonFactory.primary("Pass…", () -> {}), StatusSymbol.PASSED_WITH_EVIDENCE),
                ButtonFactory.withSign(ButtonFactory.secondary("Fail…", () -> {}), StatusSymbol.FAILED),
                ButtonFactory.withSign(ButtonFactory.secondary("N/A…", () -> {}), StatusSymbol.NOT_APPLICABLE),
                ButtonFactory.withSign(ButtonFactory.secondary("Waive…", () -> {}), StatusSymbol.WAIVED),
                ButtonFactory.withKey(ButtonFactory.primary("Present", () -> {}), KeyCombination.valueOf("F5")),
                ButtonFactory.quiet("Undo", () -> {}),
                ButtonFactory.link("Send a test alert…", () -> {}));
    }

    private static Node options() {
        var filters = new SegmentedControl<Integer>(_ -> {}, "deed");
        filters.show(
                List.of(
                        new SegmentedControl.Option<>(0, "All"),
                        new SegmentedControl.Option<>(1, "Blocking 7"),
                        new SegmentedControl.Option<>(2, "Changed 3"),
                        new SegmentedControl.Option<>(3, "Mine 2"),
                        new SegmentedControl.Option<>(4, "Word alone 6")),
                0);
        var choice = new SegmentedControl<Integer>(_ -> {}, "deed", "compact");
        choice.show(
                List.of(
                        new SegmentedControl.Option<>(0, "single-node"),
                        new SegmentedControl.Option<>(1, "multi-node/cluster")),
                2);
        var tabs = new SegmentedControl<Integer>(_ -> {}, "tab-word");
        tabs.getStyleClass().add("tabs");
        tabs.show(
                List.of(
                        new SegmentedControl.Option<>(0, "Proof 1"),
                        new SegmentedControl.Option<>(1, "Notes"),
                        new SegmentedControl.Option<>(2, "History 3")),
                0);
        return new HBox(16, filters, choice, tabs);
    }

    private static Node entries() {
        var search = new SearchField("Find a gate", "Clear", KeyCombination.valueOf("Shortcut+F"), _ -> {}, () -> {});
        search.setMaxWidth(170);
        var refused = TextFieldFactory.singleLine("Reason");
        TextFieldFactory.setInvalid(refused, true);
        return new HBox(
                12,
                search,
                TextFieldFactory.singleLine("TBD (git sha / tag / build id)"),
                refused,
                TextFieldFactory.multiLine("Why", 2));
    }

    private static Node runs(double width) {
        var line = new RichTextLine(_ -> {});
        line.show(RUNS);
        line.setMaxWidth(width);
        return line;
    }

    private static Node flow() {
        var flow = new RichTextFlow(_ -> {});
        flow.show(RUNS);
        var title = new RichTextFlow(_ -> {});
        title.getStyleClass().add("title");
        title.show(RUNS);
        title.setMaxWidth(320);
        flow.setMaxWidth(320);
        return new HBox(20, flow, title);
    }

    private static Node type() {
        var row = new HBox(16);
        for (var style : List.of("title", "verdict", "heading", "strong", "secondary", "value")) {
            var label = new Label("beep-api 4f2a91c");
            label.getStyleClass().add(style);
            row.getChildren().add(label);
        }
        return row;
    }

    private static Node refusal() {
        var line = new InlineMessage();
        line.showError("The reason is missing. Say why this gate failed.");
        return line;
    }

    private static Node emptyState() {
        var state = new EmptyStatePane();
        state.show("Nothing here yet. Open a checklist to begin.", "Open a checklist…", () -> {});
        return state;
    }
}
