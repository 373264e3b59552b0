package dev.gateboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

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
        try (var window = TestWindow.of(100, 100, VBox::new)) {
            assertThat(TestWindow.call(Font::getFamilies))
                    .contains("Inter", "Inter Semi Bold", "JetBrains Mono", "JetBrains Mono SemiBold");
            assertThat(window.scene().getStylesheets()).isNotEmpty();
        }
    }

    @Test
    void everySignHasAShapeOfItsOwn() {
        var shapes = new HashSet<List<String>>();
        for (var sign : StatusSymbol.values()) shapes.add(TestWindow.call(() -> outline(new StatusIcon(16, sign))));
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
        var bar = TestWindow.call(() -> new TallyBar(TallyBar.Size.HEADER, messages));
        try (var window = TestWindow.of(400, 20, () -> new VBox(bar))) {
            window.interact(() -> bar.show(new Tally(1, 1, 1, 2, 1, 30, 4, 6, 3, 3, 0, 5)));
            assertThat(bar.getAccessibleText())
                    .isEqualTo("32 of 40 cleared (21 passed with evidence, 6 without, 1 waived, 4 N/A). Not cleared: 1"
                            + " out of date, 1 failed, 1 disputed, 2 open, 3 ticked in the file, not confirmed");
            assertThat(window.lookup(".segment").queryAll()).hasSize(8);
            window.interact(() -> bar.show(new Tally(0, 0, 0, 3, 0, 1, 0, 0, 0, 0, 0, 3)));
            assertThat(window.lookup(".segment").queryAll()).singleElement().satisfies(segment -> {
                assertThat(((Region) segment).getWidth()).isEqualTo(98);
            });
            window.interact(() -> bar.show(Tally.NONE));
            assertThat(window.lookup(".segment").queryAll()).isEmpty();
        }
    }

    @Test
    void lineIsCutWhereItEndsAndWhatIsBehindIsLeftOut() {
        var line = TestWindow.call(() -> new RichTextLine(_ -> {}));
        try (var window = TestWindow.of(600, 40, () -> new HBox(line))) {
            window.interact(() -> {
                line.show(List.of(
                        TextRun.plain("Secrets are sourced from "),
                        new TextRun("vault/staging", TextRun.TextStyle.CODE, ""),
                        TextRun.plain(" and rotated")));
                line.setMaxWidth(200);
            });
            assertThat(window.lookup(".runs-line > .label").queryAll()).hasSize(2);
            assertThat(shown((Labeled) window.all(".runs-line > .label").getLast()))
                    .endsWith("…");
            window.interact(() -> line.setMaxWidth(500));
            assertThat(window.lookup(".runs-line > .label").queryAll()).hasSize(3);
            window.interact(() -> line.show(List.of(TextRun.plain("short"))));
            verifyThat(window.only(".runs-line > .label"), isVisible());
        }
    }

    @Test
    void onlyWebAndMailLinksOpen() {
        var opened = new ArrayList<String>();
        var flow = TestWindow.call(() -> new RichTextFlow(opened::add));
        try (var window = TestWindow.of(400, 40, () -> new VBox(flow))) {
            window.interact(() -> flow.show(List.of(
                    new TextRun("page", TextRun.TextStyle.PLAIN, "https://example.org"),
                    new TextRun("script", TextRun.TextStyle.PLAIN, "javascript:alert(1)"),
                    new TextRun("file", TextRun.TextStyle.PLAIN, "file:///etc/passwd"))));
            for (var text : window.lookup(".text").queryAll()) window.clickOn(text);
            window.interact(() -> flow.getChildren().getFirst().requestFocus());
            window.push(KeyCode.ENTER);
            assertThat(opened).containsExactly("https://example.org", "https://example.org");
            assertThat(window.lookup(".link").queryAll()).hasSize(1).first().isInstanceOf(Text.class);
        }
    }

    @Test
    void toggleAsksAndIsDrawnFromTheState() {
        var asked = new ArrayList<String>();
        var row = TestWindow.call(() -> new SegmentedControl<String>(asked::add, "deed"));
        var options =
                List.of(new SegmentedControl.Option<>("all", "All"), new SegmentedControl.Option<>("mine", "Mine 2"));
        try (var window = TestWindow.of(400, 60, () -> new VBox(row))) {
            window.interact(() -> row.show(options, "all"));
            window.clickOn("Mine 2");
            assertThat(asked).containsExactly("mine");
            assertThat(((ToggleButton) window.only("All").query()).isSelected()).isTrue();
            assertThat(((ToggleButton) window.only("Mine 2").query()).isSelected())
                    .isFalse();
            window.interact(() -> row.show(options, "mine"));
            assertThat(((ToggleButton) window.only("Mine 2").query()).isSelected())
                    .isTrue();
            window.push(KeyCode.LEFT);
            window.push(KeyCode.SPACE);
            assertThat(asked).containsExactly("mine", "all");
        }
    }

    @Test
    void fewShortOptionsOfADocumentStandSideBySideAndManyAreAList() {
        var taken = new ArrayList<String>();
        var chooser = TestWindow.call(
                () -> new OptionChooser<String>("Topology", OptionChooser.IN_A_ROW, taken::add, "deed"));
        var few = options("single-node", "multi-node");
        var many = options("eu-west-1", "eu-west-2", "eu-central-1", "us-east-1", "us-west-2");
        try (var window = TestWindow.of(400, 300, () -> new VBox(chooser))) {
            window.interact(() -> chooser.show(few, "single-node"));
            window.clickOn("multi-node");
            assertThat(taken).containsExactly("multi-node");

            window.interact(() -> chooser.show(many, "us-east-1"));
            window.interrupt();
            assertThat(taken).as("showing takes nothing").hasSize(1);
            var list = (ComboBox<?>) window.lookup(".combo-box").query();
            assertThat(list.getAccessibleText()).isEqualTo("Topology");
            window.interact(() -> list.getSelectionModel().select(2));
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
        var field = TestWindow.call(() -> new SearchField(
                "Find a gate", "Clear", KeyCombination.valueOf("Shortcut+F"), typed::add, () -> left.add("left")));
        try (var window = TestWindow.of(300, 60, () -> new VBox(field))) {
            window.interact(field::focus);
            window.write("dr");
            window.push(KeyCode.ESCAPE);
            assertThat(typed).containsExactly("d", "dr", "");
            assertThat(left).isEmpty();
            window.push(KeyCode.ESCAPE);
            assertThat(left).hasSize(1);
            window.push(KeyCode.X);
            window.clickOn(window.all(".search-clear").getFirst());
            assertThat(typed).containsExactly("d", "dr", "", "x", "");
        }
    }

    @Test
    void theKeyOfASearchGivesWayToItsPromptWhereTextsAreLarge() {
        var field = TestWindow.call(
                () -> new SearchField("Find a gate", "Clear", KeyCombination.valueOf("Shortcut+F"), _ -> {}, () -> {}));
        try (var window = TestWindow.of(180, 60, () -> new VBox(field))) {
            assertThat(field.getRight()).as("beside the prompt").isInstanceOf(ShortcutLabel.class);
            window.interact(() -> field.setFont(Font.font(24)));
            window.interact(() -> field.getScene().getWindow().setWidth(181));
            window.interrupt();
            assertThat(field.getRight()).isNull();
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
