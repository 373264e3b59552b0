package dev.gateboard.ui.board.header;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.text.TimeText;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WindowWidthClass;
import dev.gateboard.ui.status.DemoNameStyle;
import dev.gateboard.ui.status.TallyBar;
import dev.gateboard.workspace.ReviewProbeMonitor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is released, whether it may go, and how far it is. The verdict leads to what blocks.
public final class BoardHeader extends VBox {
    private static final double NAME = 60;

    private final Messages messages;
    private final Label name = new Label();
    private final Label environment = new Label();
    private final Label release = new Label();
    private final Label rest = new Label();
    private final ChangedGatesLink changed;
    private final HeadlineLink verdict;
    private final TallyBar bar;
    private final UnaskedLabel unasked;
    private final SinceDecisionLabel since = new SinceDecisionLabel();
    private final StatusCountsPane counted;
    private final Button reviews;
    private final Button gate;
    private final List<Node> quiet;
    private boolean tight;
    private String names = "";
    private final HBox facts = new HBox(12);

    /// What can be asked for here.
    public interface HeaderListener {
        void nextBlocker();

        void openReviews();

        /// What changed since last time.
        void openChangesSince();

        void openGate();
    }

    /// @param tools buttons for the upper right
    public BoardHeader(Messages messages, HeaderListener asked, List<Node> tools) {
        this.messages = messages;
        this.bar = new TallyBar(TallyBar.Size.HEADER, messages);
        this.verdict = new HeadlineLink(asked::nextBlocker);
        this.unasked = new UnaskedLabel(messages);
        this.reviews = ButtonFactory.secondary(messages.text("header.reviews"), asked::openReviews);
        this.gate = ButtonFactory.secondary(messages.text("header.gate"), asked::openGate);
        this.quiet = tools.stream()
                .filter(tool -> tool.getStyleClass().contains("quiet"))
                .toList();
        getStyleClass().setAll("surface", "board-header");
        setMinWidth(0);
        name.getStyleClass().add("title");
        name.setMinWidth(NAME);
        environment.getStyleClass().add("secondary");
        environment.setMinWidth(USE_PREF_SIZE);
        release.setMinWidth(60);
        changed = new ChangedGatesLink(messages, asked::openChangesSince);
        facts.getChildren().setAll(rest, changed);
        facts.setAlignment(Pos.CENTER_LEFT);
        release.getStyleClass().addAll("value", "secondary");
        rest.getStyleClass().add("secondary");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(12, reviews, name, environment, release, facts, space);
        top.getChildren().addAll(tools);
        top.getChildren().add(gate);
        top.setAlignment(Pos.CENTER_LEFT);
        // Beside the verdict: a line that comes and goes moves nothing.
        var status = new HBox(24, verdict, unasked);
        status.setAlignment(Pos.CENTER_LEFT);
        counted = new StatusCountsPane(messages);
        getChildren().setAll(top, status, since, bar, counted);
        widthProperty().subscribe(_ -> since.fit(getWidth(), tight));
        since.fontProperty().subscribe(_ -> since.fit(getWidth(), tight));
    }

    /// Whether it has a board to tell of.
    public boolean isDrawn() {
        return !name.getText().isEmpty();
    }

    /// Draws what a board says of its release.
    public void show(ChecklistViewModel sheet) {
        var board = sheet.reviewStatus();
        var released = board.review().release();
        name.setText(VisibleText.text(board.review().name()));
        DemoNameStyle.on(name, board.review());
        put(environment, released.environment());
        names = String.join(" ", released.names());
        put(release, tight ? "" : names);
        var owner = released.owner().isEmpty() ? "" : messages.text("header.owner", released.owner());
        put(
                rest,
                Stream.of(TimeText.formatDate(released.date()), owner)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")));
        changed.show(sheet);
        verdict.show(sheet.headline(), board.total());
        since.show(sheet.headline().since());
        bar.show(board.total());
        counted.show(board.total());
    }

    /// Whether nobody asks the probes for now: what signals say is getting old.
    public void showProbeState(ReviewProbeMonitor.State state) {
        unasked.show(state);
    }

    private static void put(Labeled label, String text) {
        label.setText(VisibleText.text(text));
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    /// Leaves room to the list in a small window: the bar says in shapes what the counts say in words.
    public void fit(WindowWidthClass panes) {
        boolean one = panes == WindowWidthClass.ONE_PANE;
        tight = one;
        put(release, one ? "" : names);
        // The names give way before a button does.
        environment.setMinWidth(one ? 0 : USE_PREF_SIZE);
        name.setMinWidth(one ? 0 : NAME);
        counted.setVisible(!one);
        counted.setManaged(!one);
        since.fit(getWidth(), tight);
        facts.setVisible(!one);
        facts.setManaged(!one);
        quiet.forEach(tool -> tool.setVisible(!one));
        quiet.forEach(tool -> tool.setManaged(!one));
        gate.setVisible(one);
        gate.setManaged(one);
        reviews.setVisible(panes != WindowWidthClass.THREE_PANES);
        reviews.setManaged(panes != WindowWidthClass.THREE_PANES);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("tight"), one);
    }
}
