package dev.gateboard.ui.meeting.slide;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalResult;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.text.signal.SignalText;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;

/// What a signal found about a gate, large; else what was given as the reason.
record FindingNodeFactory(MeetingText meetingText) {
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)|(?=\\s)");
    private static final int HEADLINE = 24;

    List<Node> of(GateView status) {
        return switch (status.reason()) {
            case GateView.Reason.BySignal(SignalResult.Failing failing) -> headline(status, failing.finding());
            case GateView.Reason.Dispute(var _, Reading finding) -> headline(status, finding);
            case GateView.Reason.Reworded _,
                    GateView.Reason.BySignal _,
                    GateView.Reason.ByPerson _,
                    GateView.Reason.WaiverExpired _,
                    GateView.Reason.PassExpired _,
                    GateView.Reason.ReadingExpired _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.Claimed _,
                    GateView.Reason.OtherTier _,
                    GateView.Reason.BranchNotTaken _ -> reason(status);
            case GateView.Reason.Undecided _, GateView.Reason.FromGatesBelow _ -> List.of();
        };
    }

    private List<Node> reason(GateView status) {
        var text = StatusText.reason(meetingText.reviewStatus().review(), status);
        return text.isBlank()
                ? List.of()
                : List.of(MeetingNodeFactory.label(meetingText.mask(BlockerSlide.capital(text)), "slide-body"));
    }

    private List<Node> headline(GateView status, Reading finding) {
        var headline = headline(finding);
        var nodes = new ArrayList<Node>();
        if (!headline.isEmpty() && headline.length() <= HEADLINE) {
            var large = MeetingNodeFactory.label(meetingText.mask(headline), "slide-headline", "sign", "signed-text");
            StatusSymbol.of(status.status(), false, false).colour(large);
            nodes.add(large);
        }
        var rest = finding.reason().isBlank() ? SignalText.finding(finding) : SignalText.reason(finding);
        nodes.add(MeetingNodeFactory.runs(coded(meetingText.mask(rest)), "slide-body", "secondary"));
        return nodes;
    }

    /// A finding in a few words, to be read from afar; empty where it has none.
    private static String headline(Reading finding) {
        if (!finding.values().isEmpty())
            return StoredText.translate(finding.values().getFirst());
        return finding.reason().contains("cannot fire") ? Messages.WINDOW.text("meeting.cannotFire") : "";
    }

    /// Metric names in the user interface of values.
    private static List<TextRun> coded(String text) {
        var runs = new ArrayList<TextRun>();
        for (var word : WORDS.split(text, -1)) {
            boolean name = word.indexOf('_') > 0;
            runs.add(new TextRun(word, name ? TextRun.TextStyle.CODE : TextRun.TextStyle.PLAIN, ""));
        }
        return runs;
    }
}
