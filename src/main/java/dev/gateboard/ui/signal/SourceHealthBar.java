package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.WindowWidthClass;
import dev.gateboard.workspace.ReviewProbeMonitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Every source of signals with how it answers, in the footer. Each leads to the page of sources. Texts change in
/// their places, so that nothing jumps.
public final class SourceHealthBar extends HBox {
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    /// More than these have no room beside the name of the person and the database.
    private static final int MOST = 3;

    private final Messages messages;
    private final SourceHealthText words;
    private final Runnable open;
    private final Label setProbedByOtherProcess;
    private List<SourceHealth> shown = List.of();
    private List<Hyperlink> links = List.of();
    private Instant now = Instant.EPOCH;
    private boolean tight;
    private ReviewProbeMonitor.State asks = new ReviewProbeMonitor.State.AskedHere();

    public SourceHealthBar(Messages messages, Runnable open) {
        super(18);
        this.messages = messages;
        this.words = new SourceHealthText(messages);
        this.open = open;
        this.setProbedByOtherProcess = new Label();
        setProbedByOtherProcess.getStyleClass().addAll("secondary", "small");
        setProbedByOtherProcess.setId("elsewhere");
        NodeVisibility.show(setProbedByOtherProcess, false);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getStyleClass().setAll("source-strip");
        draw();
    }

    public void show(List<SourceHealth> sources) {
        boolean same = keys(sources).equals(keys(shown));
        shown = List.copyOf(sources);
        if (!same || links.isEmpty()) draw();
        else write();
    }

    private static List<String> keys(List<SourceHealth> sources) {
        return sources.stream().map(SourceHealth::key).toList();
    }

    /// Who asks the probes of this review: another process (rule R33), or nobody for now.
    public void showProbeState(ReviewProbeMonitor.State state) {
        asks = state;
        boolean here = state instanceof ReviewProbeMonitor.State.AskedHere;
        NodeVisibility.show(setProbedByOtherProcess, !here);
        setProbedByOtherProcess.setText(
                state instanceof ReviewProbeMonitor.State.Stopped
                        ? messages.text("source.notAsked")
                        : messages.text("source.elsewhere"));
        setProbedByOtherProcess.setTooltip(
                state instanceof ReviewProbeMonitor.State.Stopped(var _, String sentence)
                        ? new Tooltip(sentence)
                        : null);
        write();
    }

    public void tick(Instant later) {
        now = later;
        write();
    }

    /// In a small window one link counts them, as it does many of them in any.
    public void fit(WindowWidthClass panes) {
        tight = panes == WindowWidthClass.ONE_PANE;
        draw();
    }

    private void draw() {
        var nodes = new ArrayList<Node>();
        links = shown.isEmpty() || isCounted()
                ? List.of(link())
                : shown.stream().map(_ -> link()).toList();
        nodes.addAll(links);
        nodes.add(setProbedByOtherProcess);
        getChildren().setAll(nodes);
        write();
    }

    private boolean isCounted() {
        return tight || shown.size() > MOST;
    }

    private Hyperlink link() {
        var link = ButtonFactory.link("", open);
        link.setGraphic(new SourceIcon());
        link.getStyleClass().setAll("hyperlink", "source-link");
        link.setMinWidth(60);
        return link;
    }

    private void write() {
        if (shown.isEmpty()) write(links.getFirst(), messages.text("source.none"), false);
        else if (isCounted()) {
            long away = shown.stream().filter(SourceHealthBar::isAway).count();
            write(
                    links.getFirst(),
                    away > 0
                            ? messages.count("source.countAway", shown.size(), away)
                            : messages.count("source.count", shown.size()),
                    away > 0);
        } else
            for (int index = 0; index < links.size(); index++)
                write(links.get(index), line(shown.get(index)), isAway(shown.get(index)));
    }

    /// While nobody asks, the last answer says nothing of now.
    private String line(SourceHealth source) {
        return asks instanceof ReviewProbeMonitor.State.Stopped && source.health() instanceof SourceHealth.Health.Online
                ? messages.text("source.stopped", source.key())
                : words.line(source, now);
    }

    private static boolean isAway(SourceHealth source) {
        return source.isAway();
    }

    private static void write(Hyperlink link, String text, boolean away) {
        link.pseudoClassStateChanged(AWAY, away);
        if (!Objects.equals(link.getText(), text)) link.setText(text);
    }
}
