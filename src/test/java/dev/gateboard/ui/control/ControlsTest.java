package dev.gateboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.Tally;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.ui.status.TallyBar;
import dev.gateboard.ui.text.RichTextFlow;
import dev.gateboard.ui.text.RichTextLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class ControlsTest {
    private final Messages messages = Messages.WINDOW;

    @Test
    void bundledFontsAreThereWhenAThemeIs() {
        try (var screen = Screen.of(100, 100, VBox::new)) {
            assertThat(Screen.call(Font::getFamilies))
                    .contains("Inter", "Inter Semi Bold", "JetBrains Mono", "JetBrains Mono SemiBold");
            assertThat(screen.scene().getStylesheets()).isNotEmpty();
        }
    }

    @Test
    void everySignHasAShapeOfItsOwn() {
        var shapes = new HashSet<List<String>>();
        for (var sign : StatusSymbol.values()) shapes.add(Screen.call(() -> outline(new StatusIcon(16, sign))));
        assertThat(shapes).hasSize(StatusSymbol.values().length);
    }

    /// R9, R10: a claim never looks like a person's word, nor a word like proof.
    @Test
    void passLooksLikeWhatItRestsOn() {
        assertThat(StatusSymbol.of(GateStatus.PASSED, true, false)).isEqualTo(StatusSymbol.PASSED_WITH_EVIDENCE);
        assertThat(StatusSymbol.of(GateStatus.PASSED, false, false)).isEqualTo(StatusSymbol.PASSED_WITHOUT_EVIDENCE);
        assertThat(StatusSymbol.of(GateStatus.PASSED, true, true)).isEqualTo(StatusSymbol.PASSED_CLAIMED);
        assertThat(StatusSymbol.of(GateStatus.NOT_APPLICABLE, false, true))
                .isEqualTo(StatusSymbol.NOT_APPLICABLE_CLAIMED);
    }

    @Test
    void barSpeaksInWordsAndDrawsASegmentForEachStateThatOccurs() {
        var bar = Screen.call(() -> new TallyBar(TallyBar.Size.HEADER, messages));
        try (var screen = Screen.of(400, 20, () -> new VBox(bar))) {
            screen.run(() -> bar.show(new Tally(1, 1, 1, 2, 1, 30, 4, 6, 3, 3, 0, 5)));
            assertThat(bar.getAccessibleText())
                    .isEqualTo("32 of 40 cleared: 21 passed with evidence, 6 without, 1 waived, 4 N/A, 1 out of date, 1"
                            + " failed, 1 disputed, 2 open, 3 ticked in the file, not confirmed");
            assertThat(screen.all(".segment")).hasSize(8);
            screen.run(() -> bar.show(new Tally(0, 0, 0, 3, 0, 1, 0, 0, 0, 0, 0, 3)));
            assertThat(screen.all(".segment")).singleElement().satisfies(segment -> {
                assertThat(((Region) segment).getWidth()).isEqualTo(98);
            });
            screen.run(() -> bar.show(Tally.NONE));
            assertThat(screen.all(".segment")).isEmpty();
        }
    }

    @Test
    void lineIsCutWhereItEndsAndWhatIsBehindIsLeftOut() {
        var line = Screen.call(() -> new RichTextLine(_ -> {}));
        try (var screen = Screen.of(600, 40, () -> new HBox(line))) {
            screen.run(() -> {
                line.show(List.of(
                        TextRun.plain("Secrets are sourced from "),
                        new TextRun("vault/staging", TextRun.TextStyle.CODE, ""),
                        TextRun.plain(" and rotated")));
                line.setMaxWidth(200);
            });
            assertThat(screen.all(".runs-line > .label")).hasSize(2);
            assertThat(shown((Labeled) screen.all(".runs-line > .label").getLast()))
                    .endsWith("…");
            screen.run(() -> line.setMaxWidth(500));
            assertThat(screen.all(".runs-line > .label")).hasSize(3);
            screen.run(() -> line.show(List.of(TextRun.plain("short"))));
            assertThat(screen.all(".runs-line > .label")).hasSize(1);
        }
    }

    @Test
    void onlyWebAndMailLinksOpen() {
        var opened = new ArrayList<String>();
        var flow = Screen.call(() -> new RichTextFlow(opened::add));
        try (var screen = Screen.of(400, 40, () -> new VBox(flow))) {
            screen.run(() -> flow.show(List.of(
                    new TextRun("page", TextRun.TextStyle.PLAIN, "https://example.org"),
                    new TextRun("script", TextRun.TextStyle.PLAIN, "javascript:alert(1)"),
                    new TextRun("file", TextRun.TextStyle.PLAIN, "file:///etc/passwd"))));
            for (var text : screen.all(".text")) screen.click(text);
            screen.run(() -> flow.getChildren().getFirst().requestFocus());
            screen.press(KeyCode.ENTER);
            assertThat(opened).containsExactly("https://example.org", "https://example.org");
            assertThat(screen.all(".link")).hasSize(1).first().isInstanceOf(Text.class);
        }
    }

    @Test
    void toggleAsksAndIsDrawnFromTheState() {
        var asked = new ArrayList<String>();
        var row = Screen.call(() -> new SegmentedControl<String>(asked::add, "deed"));
        var options =
                List.of(new SegmentedControl.Option<>("all", "All"), new SegmentedControl.Option<>("mine", "Mine 2"));
        try (var screen = Screen.of(400, 60, () -> new VBox(row))) {
            screen.run(() -> row.show(options, "all"));
            screen.click(screen.named("Mine 2"));
            assertThat(asked).containsExactly("mine");
            assertThat(((ToggleButton) screen.named("All")).isSelected()).isTrue();
            assertThat(((ToggleButton) screen.named("Mine 2")).isSelected()).isFalse();
            screen.run(() -> row.show(options, "mine"));
            assertThat(((ToggleButton) screen.named("Mine 2")).isSelected()).isTrue();
            screen.press(KeyCode.LEFT);
            screen.press(KeyCode.SPACE);
            assertThat(asked).containsExactly("mine", "all");
        }
    }

    @Test
    void fewShortOptionsOfADocumentStandSideBySideAndManyAreAList() {
        var taken = new ArrayList<String>();
        var chooser =
                Screen.call(() -> new OptionChooser<String>("Topology", OptionChooser.IN_A_ROW, taken::add, "deed"));
        var few = options("single-node", "multi-node");
        var many = options("eu-west-1", "eu-west-2", "eu-central-1", "us-east-1", "us-west-2");
        try (var screen = Screen.of(400, 300, () -> new VBox(chooser))) {
            screen.run(() -> chooser.show(few, "single-node"));
            screen.click(screen.named("multi-node"));
            assertThat(taken).containsExactly("multi-node");

            screen.run(() -> chooser.show(many, "us-east-1"));
            screen.pulses();
            assertThat(taken).as("showing takes nothing").hasSize(1);
            var list = (ComboBox<?>) screen.all(".combo-box").getFirst();
            assertThat(list.getAccessibleText()).isEqualTo("Topology");
            screen.run(() -> list.getSelectionModel().select(2));
            assertThat(taken).containsExactly("multi-node", "eu-central-1");
        }
    }

    private static List<SegmentedControl.Option<String>> options(String... texts) {
        return Stream.of(texts)
                .map(text -> new SegmentedControl.Option<>(text, text))
                .toList();
    }

    @Test
    void searchFindsWhileTypingAndEscapeEmptiesItFirst() {
        var typed = new ArrayList<String>();
        var left = new ArrayList<String>();
        var field = Screen.call(() -> new SearchField(
                "Find a gate", "Clear", KeyCombination.valueOf("Shortcut+F"), typed::add, () -> left.add("left")));
        try (var screen = Screen.of(300, 60, () -> new VBox(field))) {
            screen.run(field::focus);
            screen.type("dr");
            screen.press(KeyCode.ESCAPE);
            assertThat(typed).containsExactly("d", "dr", "");
            assertThat(left).isEmpty();
            screen.press(KeyCode.ESCAPE);
            assertThat(left).hasSize(1);
            screen.type("x");
            screen.click(screen.all(".search-clear").getFirst());
            assertThat(typed).containsExactly("d", "dr", "", "x", "");
        }
    }

    private static List<String> outline(StatusIcon shape) {
        return shape.getChildrenUnmodifiable().stream()
                .map(SVGPath.class::cast)
                .map(path -> path.getContent() + path.getStyleClass())
                .toList();
    }

    private static String shown(Labeled label) {
        return ((Text) label.lookup(".text")).getText();
    }
}
