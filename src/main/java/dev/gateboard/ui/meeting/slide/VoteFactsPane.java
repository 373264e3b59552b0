package dev.gateboard.ui.meeting.slide;

import dev.gateboard.language.ShortenedText;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.review.TierText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The facts that people vote on: how many gates passed, were waived, do not apply, and block.
final class VoteFactsPane extends HBox {
    private static final int FACTS = 4;
    private static final int MOST = 22;

    private final MeetingText meetingText;

    VoteFactsPane(MeetingText meetingText) {
        super(RollCallSlide.GAP);
        this.meetingText = meetingText;
        var total = meetingText.reviewStatus().total();
        var messages = meetingText.messages();
        int waived = total.countConfirmed(GateStatus.WAIVED);
        getChildren()
                .setAll(
                        fact(
                                total.countConfirmed(GateStatus.PASSED),
                                withAcceptance(
                                        Agenda.BlockKind.NO_EVIDENCE,
                                        messages.text("meeting.factPassed", total.withoutEvidence()))),
                        fact(
                                waived,
                                waived == 0
                                        ? messages.text("meeting.factNotWaived")
                                        : withAcceptance(
                                                Agenda.BlockKind.WAIVED,
                                                messages.text("meeting.factWaived", waivers()))),
                        fact(
                                total.countConfirmed(GateStatus.NOT_APPLICABLE),
                                withAcceptance(Agenda.BlockKind.NOT_APPLICABLE, untaken())),
                        fact(total.leaves() - total.cleared(), blocked()));
        getStyleClass().setAll("facts");
    }

    /// The gates and the empty fields: a 0 alone would say that nothing blocks.
    private String blocked() {
        long fields = meetingText.reviewStatus().blockers().stream()
                .filter(blocker -> blocker instanceof Blocker.EmptyField)
                .count();
        return fields == 0
                ? meetingText.messages().text("meeting.factBlocked")
                : meetingText.messages().count("meeting.factBlockedFields", fields);
    }

    /// Whether this round accepted the gates that were cleared in a way that needs it.
    private String withAcceptance(Agenda.BlockKind kind, String words) {
        var agenda = Agenda.of(meetingText.reviewStatus());
        return agenda.items().stream()
                .flatMap(item -> item instanceof Agenda.Item.Block block && block.kind() == kind
                        ? Stream.of(block)
                        : Stream.empty())
                .map(block -> agenda.acceptedBy(block).isPresent()
                        ? meetingText.messages().text("meeting.factAccepted", words)
                        : meetingText.messages().text("meeting.factNotAccepted", words))
                .findFirst()
                .orElse(words);
    }

    private static Node fact(int number, String words) {
        var box = new VBox(
                4,
                MeetingNodeFactory.line(Integer.toString(number), "fact-number"),
                MeetingNodeFactory.label(words, "fact-words", "secondary"));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(RollCallSlide.WIDTH / FACTS);
        return box;
    }

    /// "backups 7 d, p95 alert 14 d"
    private String waivers() {
        var today = LocalDate.ofInstant(meetingText.reviewStatus().at(), meetingText.zone());
        return meetingText.reviewStatus().review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .filter(gate -> meetingText.reviewStatus().status(gate).status() == GateStatus.WAIVED)
                .limit(2)
                .map(gate -> meetingText.reviewStatus().review().mark(gate) instanceof Mark.Waived waived
                        ? meetingText
                                .messages()
                                .count(
                                        "meeting.waiverDays",
                                        ChronoUnit.DAYS.between(
                                                today, waived.waiver().until()),
                                        meetingText.mask(ShortenedText.shorten(gate.text(), MOST)))
                        : "")
                .collect(Collectors.joining(", "));
    }

    /// The option or kind of release because of which a gate does not apply.
    private Stream<String> choice(GateView.Reason why) {
        if (why instanceof GateView.Reason.OtherTier)
            return Stream.of(TierText.chosen(meetingText.reviewStatus().review()));
        return why instanceof GateView.Reason.BranchNotTaken(var _, String option) ? Stream.of(option) : Stream.empty();
    }

    private String untaken() {
        var options = meetingText.reviewStatus().review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .map(gate -> meetingText.reviewStatus().status(gate).reason())
                .flatMap(this::choice)
                .toList();
        var messages = meetingText.messages();
        if (options.isEmpty()) return messages.text("meeting.factNotApplicable");
        return options.stream().distinct().count() == 1
                ? messages.text("meeting.factByOption", options.size(), meetingText.mask(options.getFirst()))
                : messages.text("meeting.factByOptions", options.size());
    }
}
