package dev.gateboard.ui.status;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A tally in words, states that do not occur left out.
public record TallyText(Messages messages) {

    /// "35 of 40 cleared (24 passed with evidence, 6 without, 5 waived). Not cleared: 1 failed, 4 open"
    public String sentence(Tally tally) {
        if (tally.leaves() == 0) return messages.text("tally.empty");
        var cleared = cleared(tally);
        var parts = parts(tally, true);
        if (!parts.isEmpty()) cleared = messages.text("tally.sentence", cleared, String.join(", ", parts));
        var others = parts(tally, false);
        return others.isEmpty() ? cleared : messages.text("tally.notCleared", cleared, String.join(", ", others));
    }

    /// "35 of 40 cleared"
    public String cleared(Tally tally) {
        return messages.text("tally.cleared", tally.cleared(), tally.leaves());
    }

    /// "36/40", as narrow as it gets.
    public String fraction(Tally tally) {
        return messages.text("tally.fraction", tally.cleared(), tally.leaves());
    }

    /// "1 failed", "2 out of date": each status that blocks and is more than still open.
    public List<String> problems(Tally tally) {
        return Stream.of(GateStatus.FAILED, GateStatus.DISPUTED, GateStatus.STALE)
                .filter(status -> tally.count(status) > 0)
                .map(status -> count(status, tally.count(status)))
                .toList();
    }

    private List<String> parts(Tally tally, boolean cleared) {
        var parts = new ArrayList<String>();
        for (var status : GateStatus.COUNTED) {
            if (status.isCleared() != cleared) continue;
            if (status == GateStatus.PASSED && tally.withoutEvidence() > 0) parts.add(passed(tally));
            else if (tally.countConfirmed(status) > 0) parts.add(count(status, tally.countConfirmed(status)));
        }
        if (!cleared && tally.claimed() > 0) parts.add(messages.text("tally.claimed", tally.claimed()));
        return parts;
    }

    /// "10 passed with evidence, 5 without"
    private String passed(Tally tally) {
        return tally.withEvidence() > 0
                ? messages.text("tally.passedBoth", tally.withEvidence(), tally.withoutEvidence())
                : messages.text("tally.passedAllWithout", tally.withoutEvidence());
    }

    /// "1 out of date"
    public String count(GateStatus status, int count) {
        return switch (status) {
            case FAILED -> messages.text("tally.failed", count);
            case DISPUTED -> messages.text("tally.disputed", count);
            case STALE -> messages.text("tally.stale", count);
            case OPEN -> messages.text("tally.open", count);
            case WAIVED -> messages.text("tally.waived", count);
            case PASSED -> messages.text("tally.passed", count);
            case NOT_APPLICABLE -> messages.text("tally.notApplicable", count);
        };
    }
}
