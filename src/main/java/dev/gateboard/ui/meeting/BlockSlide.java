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
final class BlockSlide {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double SIGN = 20;
    private static final int MOST = 12;
    private static final int TIGHT = 2;

    private final Speech speech;

    BlockSlide(Speech speech) {
        this.speech = speech;
    }

    /// @param changed runs where gates are shown that were not before
    Node node(Agenda agenda, Agenda.Item.Block block, Looking looking, boolean tight, Runnable changed) {
        var messages = speech.messages();
        var nodes = new ArrayList<Node>();
        nodes.add(Texts.label(title(block), "slide-title", "large"));
        nodes.add(agenda.accepted(block)
                .map(said -> Texts.label(
                        messages.text("meeting.accepted", speech.who(said), speech.when(said.at())), "slide-standing"))
                .orElseGet(() -> Texts.label(messages.text("meeting.toAccept"), "slide-standing", "secondary")));
        nodes.add(new Rows(block, looking, tight ? TIGHT : MOST, changed));
        return Slides.slide(nodes);
    }

    /// As many rows as there is room for, and how many are before and behind them.
    private final class Rows extends VBox {
        private final List<Gate> gates;
        private final Looking looking;
        private final Agenda.Item.Block block;
        private final int most;
        private final Runnable changed;

        Rows(Agenda.Item.Block block, Looking looking, int most, Runnable changed) {
            this.block = block;
            this.gates = block.gates();
            this.looking = looking;
            this.most = most;
            this.changed = changed;
            getStyleClass().setAll("block-rows");
            VBox.setVgrow(this, Priority.ALWAYS);
            setMinHeight(0); // what does not fit is counted, and never pushed under the keys
            heightProperty().addListener(_ -> fit());
            draw(looking.top(), Math.min(most, gates.size()));
        }

        private void fit() {
            if (getScene() == null || getHeight() <= 0) return;
            int here = looking.inBlock(block);
            int from = Math.clamp(Math.min(looking.top(), here), 0, gates.size() - 1);
            int shown = fitting(from);
            while (here >= from + shown) shown = fitting(++from);
            if (most > TIGHT && looking.sees(from, gates.subList(from, from + shown))) changed.run();
        }

        /// Draws from a row on, and says how many have room.
        private int fitting(int from) {
            int shown = Math.min(most, gates.size() - from);
            draw(from, shown);
            while (shown > 1 && isTooHigh()) draw(from, --shown);
            return shown;
        }

        private boolean isTooHigh() {
            applyCss();
            return prefHeight(getWidth()) > getHeight();
        }

        private void draw(int from, int shown) {
            var messages = speech.messages();
            var rows = new ArrayList<Node>();
            if (from > 0) rows.add(Texts.line(messages.text("meeting.before", from), "secondary", "block-more"));
            for (int index = from; index < from + shown && index < gates.size(); index++)
                rows.add(row(gates.get(index), index == looking.inBlock(block)));
            int after = gates.size() - from - shown;
            if (after > 0) rows.add(Texts.line(messages.text("meeting.after", after), "secondary", "block-more"));
            getChildren().setAll(rows);
        }
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
