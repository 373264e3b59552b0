package dev.gateboard.ui.board;

import dev.gateboard.model.SourceHealth;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.PlugShape;
import dev.gateboard.ui.kit.SourceWords;
import dev.gateboard.workspace.Prober;
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
final class SourceStrip extends HBox {
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final Messages messages;
    private final SourceWords words;
    private final Runnable open;
    private final Label elsewhere;
    private List<SourceHealth> shown = List.of();
    private List<Hyperlink> links = List.of();
    private Instant now = Instant.EPOCH;
    private boolean tight;
    private Prober.State asks = new Prober.State.Here();

    SourceStrip(Messages messages, Runnable open) {
        super(18);
        this.messages = messages;
        this.words = new SourceWords(messages);
        this.open = open;
        this.elsewhere = new Label();
        elsewhere.getStyleClass().addAll("secondary", "small");
        elsewhere.setId("elsewhere");
        elsewhere.setVisible(false);
        elsewhere.setManaged(false);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getStyleClass().setAll("source-strip");
        draw();
    }

    void show(List<SourceHealth> sources) {
        boolean same = keys(sources).equals(keys(shown));
        shown = List.copyOf(sources);
        if (!same || links.isEmpty()) draw();
        else write();
    }

    private static List<String> keys(List<SourceHealth> sources) {
        return sources.stream().map(SourceHealth::key).toList();
    }

    /// Who asks the probes of this review: another process (rule R33), or nobody for now.
    void asked(Prober.State state) {
        asks = state;
        boolean here = state instanceof Prober.State.Here;
        elsewhere.setVisible(!here);
        elsewhere.setManaged(!here);
        elsewhere.setText(
                state instanceof Prober.State.Stopped
                        ? messages.text("source.notAsked")
                        : messages.text("source.elsewhere"));
        elsewhere.setTooltip(
                state instanceof Prober.State.Stopped(var _, String sentence) ? new Tooltip(sentence) : null);
        write();
    }

    void tick(Instant later) {
        now = later;
        write();
    }

    /// In a small window one link counts them.
    void fit(Panes panes) {
        tight = panes == Panes.ONE;
        draw();
    }

    private void draw() {
        var nodes = new ArrayList<Node>();
        links = shown.isEmpty() || tight
                ? List.of(link())
                : shown.stream().map(_ -> link()).toList();
        nodes.addAll(links);
        nodes.add(elsewhere);
        getChildren().setAll(nodes);
        write();
    }

    private Hyperlink link() {
        var link = Buttons.link("", open);
        link.setGraphic(new PlugShape());
        link.getStyleClass().setAll("hyperlink", "source-link");
        link.setMinWidth(60);
        return link;
    }

    private void write() {
        if (shown.isEmpty()) write(links.getFirst(), messages.text("source.none"), false);
        else if (tight) {
            long away = shown.stream().filter(SourceStrip::isAway).count();
            write(links.getFirst(), messages.text("source.count", shown.size(), away), away > 0);
        } else
            for (int index = 0; index < links.size(); index++)
                write(links.get(index), line(shown.get(index)), isAway(shown.get(index)));
    }

    /// While nobody asks, the last answer says nothing of now.
    private String line(SourceHealth source) {
        return asks instanceof Prober.State.Stopped && source.state() instanceof SourceHealth.State.Answers
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
