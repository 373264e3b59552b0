package dev.gateboard.ui.board;

import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.Tally;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.VisibleText;
import dev.gateboard.text.review.HeadlineText;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WindowWidthClass;
import dev.gateboard.ui.signal.SourceIcon;
import dev.gateboard.ui.status.DemoNameStyle;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.ui.status.TallyBar;
import dev.gateboard.ui.status.TallyText;
import dev.gateboard.ui.text.Messages;
import dev.gateboard.workspace.ReviewProbeMonitor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// What is released, whether it may go, and how far it is. The verdict leads to what blocks.
final class BoardHeader extends VBox {
    private static final double VERDICT = 20;
    private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");
    private static final double COUNT = 12;
    /// Below this width what happened since a decision has two lines.
    private static final double TWO_LINES = 1100;
    private static final Insets OF_THESE = new Insets(0, 0, 0, -10); // belongs to the count before it

    private final Messages messages;
    private final TallyText words;
    private final Label name = new Label();
    private final Label environment = new Label();
    private final Label release = new Label();
    private final Label rest = new Label();
    private final Hyperlink changed;
    private final StatusIcon shape = new StatusIcon(VERDICT);
    private final Hyperlink verdict;
    private final TallyBar bar;
    private final Label unasked = new Label();
    private final Label since = new Label();
    private final Label cleared = new Label();
    private final Map<StatusSymbol, Label> countOf = new EnumMap<>(StatusSymbol.class);
    private final FlowPane counts = new FlowPane(16, 4);
    private final StackPane counted;
    /// Takes the room of the most that may be counted: a count that comes moves nothing below it under the pointer.
    private final FlowPane room = new FlowPane(16, 4);
    private int most = -1;
    private final Button reviews;
    private final Button gate;
    private final List<Node> quiet;
    private boolean tight;
    private String names = "";
    private final HBox facts = new HBox(12);

    /// What can be asked for here.
    interface HeaderListener {
        void nextBlocker();

        void reviews();

        /// What changed since last time.
        void since();

        void gate();
    }

    /// @param tools buttons for the upper right
    BoardHeader(Messages messages, HeaderListener asked, List<Node> tools) {
        this.messages = messages;
        this.words = new TallyText(messages);
        this.bar = new TallyBar(TallyBar.Size.HEADER, messages);
        this.verdict = new Hyperlink();
        this.reviews = ButtonFactory.secondary(messages.text("header.reviews"), asked::reviews);
        this.gate = ButtonFactory.secondary(messages.text("header.gate"), asked::gate);
        this.quiet = tools.stream()
                .filter(tool -> tool.getStyleClass().contains("quiet"))
                .toList();
        getStyleClass().setAll("surface", "board-header");
        name.getStyleClass().add("title");
        name.setMinWidth(60);
        environment.getStyleClass().add("secondary");
        environment.setMinWidth(USE_PREF_SIZE);
        release.setMinWidth(60);
        changed = ButtonFactory.link("", asked::since);
        cleared.getStyleClass().add("strong");
        facts.getChildren().setAll(rest, changed);
        facts.setAlignment(Pos.CENTER_LEFT);
        release.getStyleClass().addAll("value", "secondary");
        rest.getStyleClass().add("secondary");
        changed.setAccessibleHelp(messages.text("header.since"));
        verdict.getStyleClass().setAll("hyperlink", "verdict", "sign", "verdict-link");
        verdict.setGraphic(shape);
        verdict.setOnAction(_ -> asked.nextBlocker());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(12, reviews, name, environment, release, facts, space);
        top.getChildren().addAll(tools);
        top.getChildren().add(gate);
        top.setAlignment(Pos.CENTER_LEFT);
        unasked.setId("not-asked");
        unasked.getStyleClass().addAll("strong", "small");
        unasked.setGraphic(new SourceIcon());
        unasked.setMinWidth(0);
        unasked.setVisible(false);
        verdict.setMinWidth(USE_PREF_SIZE);
        // Beside the verdict: a line that comes and goes moves nothing.
        var status = new HBox(24, verdict, unasked);
        status.setAlignment(Pos.CENTER_LEFT);
        since.getStyleClass().add("secondary");
        since.setWrapText(true);
        since.setAlignment(Pos.TOP_LEFT);
        since.setId("since-decision");
        put(since, "");
        room.setVisible(false);
        counted = new StackPane(room, counts);
        StackPane.setAlignment(counts, Pos.TOP_LEFT);
        getChildren().setAll(top, status, since, bar, counted);
        widthProperty().subscribe(_ -> keepSince());
        since.fontProperty().subscribe(_ -> keepSince());
    }

    void show(ChecklistViewModel sheet) {
        var board = sheet.board();
        var released = board.review().release();
        name.setText(VisibleText.text(board.review().name()));
        DemoNameStyle.on(name, board.review());
        put(environment, released.environment());
        names = String.join(" ", released.names());
        put(release, tight ? "" : names);
        var owner = released.owner().isEmpty() ? "" : messages.text("header.owner", released.owner());
        put(
                rest,
                Stream.of(TimeText.written(released.date()), owner)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")));
        put(changed, changed(sheet));
        show(sheet.headline(), board.total());
        bar.show(board.total());
        draw(counts(board.total()));
        keepRoom(board.total().leaves());
        passedAs(board.total());
    }

    /// A decision is no status of gates, and has none of their shapes.
    private void show(HeadlineText headline, Tally total) {
        verdict.setText(VisibleText.text(headline.text()));
        put(since, headline.since());
        verdict.pseudoClassStateChanged(DECIDED, headline.isDecided());
        verdict.setGraphic(headline.isDecided() ? null : shape);
        var sign = switch (headline.tone()) {
            case READY -> StatusSymbol.cleared(total);
            case BLOCKED -> StatusSymbol.FAILED;
            case GO, NO_GO -> StatusSymbol.OPEN;
        };
        shape.show(sign);
        sign.colour(verdict);
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

    private String changed(ChecklistViewModel sheet) {
        int gates = sheet.counts().getOrDefault(ChecklistFilter.CHANGED, 0);
        if (gates == 0) return "";
        return sheet.board().review().exports().isEmpty()
                ? messages.text("header.changedSinceOpening", gates)
                : messages.text("header.changedSinceExport", gates);
    }

    /// Whether nobody asks the probes for now: what signals say is getting old.
    void asked(ReviewProbeMonitor.State state) {
        if (state instanceof ReviewProbeMonitor.State.Stopped(var since, String sentence)) {
            var text = messages.text("header.notAsked", TimeText.moment(since, Instant.now(), ZoneId.systemDefault()));
            unasked.setText(text + " " + sentence);
            unasked.setTooltip(new Tooltip(text + "\n" + sentence));
        }
        unasked.setVisible(state instanceof ReviewProbeMonitor.State.Stopped);
    }

    private static void put(Labeled label, String text) {
        label.setText(VisibleText.text(text));
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private Map<StatusSymbol, String> counts(Tally total) {
        var counts = new LinkedHashMap<StatusSymbol, String>();
        cleared.setText(words.cleared(total));
        for (var status : GateStatus.COUNTED) {
            int count = total.confirmed(status);
            boolean ofThese = status == GateStatus.PASSED && total.withoutEvidence() > 0;
            if (count > 0 && !ofThese) counts.put(StatusSymbol.of(status, true, false), words.count(status, count));
            if (ofThese) {
                counts.put(StatusSymbol.PASSED_WITH_EVIDENCE, messages.text("tally.passedOfThese", count));
                counts.put(
                        StatusSymbol.PASSED_WITHOUT_EVIDENCE,
                        messages.text("tally.wordAlone", total.withoutEvidence()));
            }
        }
        if (total.claimed() > 0)
            counts.put(StatusSymbol.PASSED_CLAIMED, messages.text("tally.claimed", total.claimed()));
        return counts;
    }

    /// Changes words alone where the same signs are counted as before: that is most ticks.
    private void draw(Map<StatusSymbol, String> next) {
        next.forEach((sign, text) ->
                countOf.computeIfAbsent(sign, BoardHeader::count).setText(text));
        var nodes = Stream.concat(Stream.of(cleared), next.keySet().stream().map(countOf::get))
                .toList();
        if (!counts.getChildren().equals(nodes)) counts.getChildren().setAll(nodes);
    }

    /// The line below a decision has as many lines whatever it says; what does not fit is in its tip.
    private void keepSince() {
        int lines = !tight && getWidth() < TWO_LINES ? 2 : 1;
        var text = new Text("X\n".repeat(lines - 1) + "X");
        text.setFont(since.getFont());
        double height = Math.ceil(text.getLayoutBounds().getHeight());
        since.setMinHeight(height);
        since.setPrefHeight(height);
        since.setMaxHeight(height);
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
            all.add(count(StatusSymbol.PASSED_WITH_EVIDENCE, messages.text("tally.passedOfThese", leaves)));
            all.add(count(StatusSymbol.PASSED_WITHOUT_EVIDENCE, messages.text("tally.wordAlone", leaves)));
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
        if (sign == StatusSymbol.PASSED_WITHOUT_EVIDENCE) FlowPane.setMargin(label, OF_THESE);
        return label;
    }

    /// Leaves room to the list in a small window: the bar says in shapes what the counts say in words.
    void fit(WindowWidthClass panes) {
        boolean one = panes == WindowWidthClass.ONE_PANE;
        tight = one;
        put(release, one ? "" : names);
        counted.setVisible(!one);
        counted.setManaged(!one);
        keepSince();
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
