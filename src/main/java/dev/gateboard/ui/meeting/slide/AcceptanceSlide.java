package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Gates that were cleared otherwise than by evidence, to be accepted together; one of them can be singled out.
public final class AcceptanceSlide {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double SIGN = 20;
    private static final int MOST = 12;
    private static final int TIGHT = 2;

    private final MeetingText meetingText;

    public AcceptanceSlide(MeetingText meetingText) {
        this.meetingText = meetingText;
    }

    /// The slide with the gates to accept.
    ///
    /// @param changed runs where gates are shown that were not before
    public Node node(Agenda agenda, Agenda.Item.Block block, AgendaPosition looking, boolean tight, Runnable changed) {
        var messages = meetingText.messages();
        var nodes = new ArrayList<Node>();
        nodes.add(MeetingNodeFactory.label(title(block), "slide-title", "large"));
        nodes.add(agenda.acceptedBy(block)
                .map(attribution -> MeetingNodeFactory.label(
                        messages.text(
                                "meeting.accepted",
                                meetingText.authorText(attribution),
                                meetingText.timeText(attribution.at())),
                        "slide-standing"))
                .orElseGet(() ->
                        MeetingNodeFactory.label(messages.text("meeting.toAccept"), "slide-standing", "secondary")));
        nodes.add(new Rows(block, looking, tight ? TIGHT : MOST, changed));
        return BlockerSlide.slide(nodes);
    }

    /// As many rows as there is room for, and how many are before and behind them.
    private final class Rows extends VBox {
        private final List<Gate> gates;
        private final AgendaPosition looking;
        private final Agenda.Item.Block block;
        private final int most;
        private final Runnable changed;

        Rows(Agenda.Item.Block block, AgendaPosition looking, int most, Runnable changed) {
            this.block = block;
            this.gates = block.gates();
            this.looking = looking;
            this.most = most;
            this.changed = changed;
            getStyleClass().setAll("block-rows");
            VBox.setVgrow(this, Priority.ALWAYS);
            setMinHeight(0); // what does not fit is counted, and never pushed under the keys
            heightProperty().addListener(_ -> fit());
            draw(looking.firstShownRow(), Math.min(most, gates.size()));
        }

        private void fit() {
            if (getScene() == null || getHeight() <= 0) return;
            int here = looking.inBlock(block);
            int from = Math.clamp(Math.min(looking.firstShownRow(), here), 0, gates.size() - 1);
            int shown = drawFrom(from);
            while (here >= from + shown) shown = drawFrom(++from);
            if (most > TIGHT && looking.markShown(from, gates.subList(from, from + shown))) changed.run();
        }

        /// Draws from a row on, and says how many have room.
        private int drawFrom(int from) {
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
            var messages = meetingText.messages();
            var rows = new ArrayList<Node>();
            if (from > 0)
                rows.add(MeetingNodeFactory.line(messages.text("meeting.before", from), "secondary", "block-more"));
            for (int index = from; index < from + shown && index < gates.size(); index++)
                rows.add(row(gates.get(index), index == looking.inBlock(block)));
            int after = gates.size() - from - shown;
            if (after > 0)
                rows.add(MeetingNodeFactory.line(messages.text("meeting.after", after), "secondary", "block-more"));
            getChildren().setAll(rows);
        }
    }

    private String title(Agenda.Item.Block block) {
        int count = block.gates().size();
        return switch (block.kind()) {
            case WAIVED -> meetingText.messages().text("meeting.blockWaived", count);
            case NOT_APPLICABLE -> meetingText.messages().text("meeting.blockNotApplicable", count);
            case OVERRULED -> meetingText.messages().text("meeting.blockOverruled", count);
            case NO_EVIDENCE -> meetingText.messages().text("meeting.blockWordAlone", count);
        };
    }

    private Node row(Gate gate, boolean here) {
        var status = meetingText.reviewStatus().status(gate);
        var runs = new ArrayList<TextRun>();
        if (gate.parent() >= 0)
            runs.add(TextRun.plain(meetingText.mask(meetingText
                            .reviewStatus()
                            .review()
                            .gate(gate.parent())
                            .text()) + " "));
        runs.add(new TextRun(meetingText.mask(gate.text()), TextRun.TextStyle.STRONG, ""));
        var text = MeetingNodeFactory.runs(runs, "block-text");
        var under = MeetingNodeFactory.label(meetingText.mask(under(status)), "secondary", "block-under");
        var words = under.getText().isBlank() ? new VBox(text) : new VBox(2, text, under);
        HBox.setHgrow(words, Priority.ALWAYS);
        var sign = StatusSymbol.of(status.status(), status.hasEvidence(), status.isClaimed());
        var row = new HBox(14, new StatusIcon(SIGN, sign), words);
        row.getStyleClass().setAll("block-row");
        row.pseudoClassStateChanged(HERE, here);
        return row;
    }

    private String under(GateView status) {
        if (status.reason() instanceof GateView.Reason.ByPerson(Mark.Waived(var attribution, var waiver, var _)))
            return meetingText
                    .messages()
                    .text(
                            "meeting.waiver",
                            waiver.until().toString(),
                            waiver.approver().name(),
                            attribution.by().name(),
                            waiver.reason(),
                            waiver.risk());
        var reason = StatusText.reason(meetingText.reviewStatus().review(), status);
        var who = status.attribution().map(meetingText::authorText).orElse("");
        return String.join(
                ": ",
                List.of(who, reason).stream().filter(text -> !text.isBlank()).toList());
    }
}
