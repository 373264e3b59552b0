package dev.gateboard.ui.meeting;

import dev.gateboard.model.Agenda;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Run;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
import dev.gateboard.words.Sentences;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Gates that were cleared otherwise than by proof, to be accepted together; one of them can be singled out.
record BlockSlide(Speech speech) {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double SIGN = 20;
    private static final int MOST = 8;
    private static final int TIGHT = 2;

    /// @param here the index of the gate singled out
    Node node(Agenda agenda, Agenda.Item.Block block, int here, boolean tight) {
        var messages = speech.messages();
        var nodes = new ArrayList<Node>();
        nodes.add(Texts.label(title(block), "slide-title", "large"));
        nodes.add(agenda.accepted(block)
                .map(said -> Texts.label(
                        messages.text("meeting.accepted", speech.who(said), speech.when(said.at())), "slide-standing"))
                .orElseGet(() -> Texts.label(messages.text("meeting.toAccept"), "slide-standing", "secondary")));
        int most = tight ? TIGHT : MOST;
        var gates = block.gates();
        int first = Math.clamp(here - most / 2L, 0, Math.max(0, gates.size() - most));
        var shown = gates.subList(first, Math.min(gates.size(), first + most));
        var rows = new VBox();
        rows.getStyleClass().setAll("block-rows");
        if (first > 0)
            rows.getChildren().add(Texts.line(messages.text("meeting.before", first), "secondary", "block-more"));
        for (int index = 0; index < shown.size(); index++)
            rows.getChildren().add(row(shown.get(index), first + index == here));
        int after = gates.size() - first - shown.size();
        if (after > 0)
            rows.getChildren().add(Texts.line(messages.text("meeting.after", after), "secondary", "block-more"));
        nodes.add(rows);
        return Slides.slide(nodes);
    }

    private String title(Agenda.Item.Block block) {
        int count = block.gates().size();
        return switch (block.kind()) {
            case WAIVED -> speech.messages().text("meeting.blockWaived", count);
            case NOT_APPLICABLE -> speech.messages().text("meeting.blockNotApplicable", count);
            case OVERRULED -> speech.messages().text("meeting.blockOverruled", count);
            case WORD_ALONE -> speech.messages().text("meeting.blockWordAlone", count);
        };
    }

    private Node row(Gate gate, boolean here) {
        var standing = speech.board().standing(gate);
        var runs = new ArrayList<Run>();
        if (gate.parent() >= 0)
            runs.add(Run.plain(
                    speech.say(speech.board().review().gate(gate.parent()).text()) + " "));
        runs.add(new Run(speech.say(gate.text()), Run.Look.STRONG, ""));
        var text = Texts.runs(runs, "block-text");
        var under = Texts.label(speech.say(under(standing)), "secondary", "block-under");
        var words = under.getText().isBlank() ? new VBox(text) : new VBox(2, text, under);
        HBox.setHgrow(words, Priority.ALWAYS);
        var sign = Sign.of(standing.standing(), standing.backed(), standing.isClaimed());
        var row = new HBox(14, new SignShape(SIGN, sign), words);
        row.getStyleClass().setAll("block-row");
        row.pseudoClassStateChanged(HERE, here);
        return row;
    }

    private String under(GateStanding standing) {
        if (standing.why() instanceof GateStanding.Why.Person(Mark.Waived(var said, var waiver, var _)))
            return speech.messages()
                    .text(
                            "meeting.waiver",
                            waiver.until().toString(),
                            waiver.approver().name(),
                            said.by().name(),
                            waiver.reason(),
                            waiver.risk());
        var reason = Sentences.reason(speech.board().review(), standing);
        var who = standing.said().map(speech::who).orElse("");
        return String.join(
                ": ",
                List.of(who, reason).stream().filter(text -> !text.isBlank()).toList());
    }
}
