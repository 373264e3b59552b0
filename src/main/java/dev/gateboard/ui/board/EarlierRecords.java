package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.review.PreviousBuild;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.VoteText;
import dev.gateboard.ui.control.SegmentedControl;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The records of a review that can be exported: the newest, and those of earlier decisions (rule R22).
final class EarlierRecords {
    private EarlierRecords() {}

    /// The newest first, as 0; each other by the number of its decision's event.
    static List<SegmentedControl.Option<Integer>> options(Messages messages, Review review) {
        var options = new ArrayList<SegmentedControl.Option<Integer>>();
        options.add(new SegmentedControl.Option<>(0, messages.text("export.newest")));
        var meeting = review.meeting();
        records(meeting.decisions().newestFirst().stream())
                .skip(meeting.frozen().size())
                .forEach(made -> options.add(option(messages, review, made, "")));
        for (PreviousBuild build : meeting.previousBuilds().newestFirst())
            records(build.decisions().stream())
                    .forEach(made -> options.add(option(messages, review, made, build.release())));
        return options;
    }

    /// A hold freezes nothing.
    private static Stream<DecisionEntry> records(Stream<DecisionEntry> decisions) {
        return decisions.filter(made -> made.decision().kind() != Decision.Kind.HOLD);
    }

    private static SegmentedControl.Option<Integer> option(
            Messages messages, Review review, DecisionEntry made, String build) {
        var what = VoteText.kind(made.decision().kind());
        var when = TimeText.full(made.attribution().at(), review.zone());
        return new SegmentedControl.Option<>(
                made.attribution().number(),
                build.isEmpty()
                        ? messages.text("export.earlier", what, when)
                        : messages.text("export.earlierBuild", what, build, when));
    }
}
