package dev.gateboard.ui.meeting;

import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Run;
import dev.gateboard.model.Since;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
import dev.gateboard.words.Changes;
import dev.gateboard.words.Sentences;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything that changed since last time, on one screen.
record ChangedSlide(Speech speech) {
    private static final double SIGN = 18;
    static final int MOST = 11;

    /// @param most how many changes are shown
    Node node(int most) {
        var since = Since.between(Since.lastTime(speech.board().review()), speech.board());
        var nodes = new ArrayList<Node>();
        nodes.add(Texts.label(
                speech.messages().text("meeting.sinceTitle", speech.say(Changes.milestone(since.from(), speech.now()))),
                "slide-title",
                "large"));
        nodes.add(Texts.label(
                since.isNothing()
                        ? speech.messages().text("meeting.nothingChanged")
                        : speech.say(Changes.counts(since)),
                "slide-body",
                "secondary"));
        nodes.add(rows(since, most));
        return Slides.slide(nodes);
    }

    private Node rows(Since since, int most) {
        var rows = new ArrayList<Node>();
        for (var turn : since.turns())
            rows.add(row(
                    turn.gate(),
                    turn.now(),
                    Changes.turn(turn),
                    turn.said()
                            .map(said -> speech.who(said) + ", " + speech.when(said.at()))
                            .orElse("")));
        for (var expired : since.expired())
            rows.add(row(
                    expired.gate(),
                    expired.now(),
                    speech.messages().text("meeting.expired"),
                    speech.say(Sentences.reason(speech.board().review(), expired.now()))));
        for (var proofs : since.proofs())
            rows.add(row(
                    proofs.gate(),
                    speech.board().standing(proofs.gate()),
                    speech.messages().text("meeting.newProof", proofs.count()),
                    speech.say(proofs.newest().evidence().label())));
        for (var value : since.values()) {
            var label = Texts.label(speech.say(Changes.value(value)), "block-text-label");
            rows.add(rowOf(
                    new SignShape(SIGN, value.now().isEmpty() ? Sign.OPEN : Sign.PASSED_ON_A_WORD), label, "", ""));
        }
        var box = new VBox();
        box.getStyleClass().setAll("block-rows");
        box.getChildren().setAll(rows.subList(0, Math.min(most, rows.size())));
        if (rows.size() > most)
            box.getChildren()
                    .add(Texts.line(
                            speech.messages().text("meeting.after", rows.size() - most), "secondary", "block-more"));
        return box;
    }

    private Node row(Gate gate, GateStanding standing, String what, String who) {
        var parent = gate.parent() < 0
                ? ""
                : speech.say(speech.board().review().gate(gate.parent()).text()) + " ";
        var text = Texts.runs(
                List.of(Run.plain(parent), new Run(speech.say(gate.text()), Run.Look.STRONG, "")), "block-text");
        var sign = Sign.of(standing.standing(), standing.backed(), standing.isClaimed());
        return rowOf(new SignShape(SIGN, sign), text, what, who);
    }

    private static Node rowOf(Node sign, Node text, String what, String who) {
        HBox.setHgrow(text, Priority.ALWAYS);
        var said = Texts.line(what, "changed-what");
        said.setMinWidth(VBox.USE_PREF_SIZE);
        var by = Texts.line(who, "secondary", "changed-who");
        by.setMaxWidth(300);
        var row = new HBox(14, sign, text, said, by);
        row.getStyleClass().setAll("block-row");
        return row;
    }
}
