package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.ChangesSinceText;
import dev.gateboard.text.review.HeadlineText;
import dev.gateboard.text.review.TierText;
import dev.gateboard.text.review.VoteText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.ui.status.TallyText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The first slide: what is released, the scope, the verdict, what changed since last time, who is here.
public record OpeningSlide(MeetingText meetingText) {
    private static final double VERDICT = 34;

    public Node node() {
        var review = meetingText.reviewStatus().review();
        var release = review.release();
        var parts = new ArrayList<Node>();
        parts.add(MeetingNodeFactory.label(
                Stream.of(meetingText.mask(review.checklist().title()))
                        .filter(title -> !title.equals(review.name()))
                        .collect(Collectors.joining()),
                "slide-parent",
                "secondary"));
        parts.add(MeetingNodeFactory.label(meetingText.mask(review.name()), "slide-title", "huge"));
        parts.add(verdict());
        parts.add(MeetingNodeFactory.label(
                new TallyText(meetingText.messages())
                        .sentence(meetingText.reviewStatus().total()),
                "slide-body"));
        var facts = new GridPane();
        facts.getStyleClass().setAll("slide-facts");
        fact(
                facts,
                meetingText.messages().text("meeting.release"),
                release(release.environment(), release.names(), TimeText.formatDate(release.date())));
        fact(facts, meetingText.messages().text("meeting.tier"), meetingText.mask(TierText.summary(review)));
        fact(facts, meetingText.messages().text("meeting.scope"), scope());
        fact(facts, meetingText.messages().text("meeting.since"), since());
        fact(facts, meetingText.messages().text("meeting.here"), here());
        fact(facts, meetingText.messages().text("meeting.decided"), decided());
        parts.add(facts);
        return BlockerSlide.slide(parts);
    }

    private Node verdict() {
        var headline = HeadlineText.of(meetingText.reviewStatus(), meetingText.now());
        var text = meetingText.mask(headline.text());
        // Beside it, what happened since would squeeze the decision into a column. It is no status and has no colour.
        if (headline.isDecided())
            return new VBox(
                    4,
                    MeetingNodeFactory.label(text, "slide-verdict"),
                    MeetingNodeFactory.label(meetingText.mask(headline.since()), "slide-body", "secondary"));
        var sign = headline.tone() == HeadlineText.Tone.READY
                ? StatusSymbol.cleared(meetingText.reviewStatus().total())
                : StatusSymbol.FAILED;
        var words = MeetingNodeFactory.label(text, "slide-verdict", "sign", "signed-text");
        sign.colour(words);
        var row = new HBox(14, new StatusIcon(VERDICT, sign), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("standing-row");
        return row;
    }

    private static void fact(GridPane grid, String caption, String text) {
        if (text.isBlank()) return;
        var name = MeetingNodeFactory.line(caption, "fact-caption", "secondary");
        name.setMinWidth(VBox.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(grid.getRowCount(), name, MeetingNodeFactory.label(text, "slide-body"));
    }

    private String release(String environment, List<String> names, String date) {
        return meetingText.mask(Stream.of(environment, String.join(" ", names), date)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · ")));
    }

    private String scope() {
        return meetingText.reviewStatus().review().checklist().sections().stream()
                .filter(section -> meetingText.reviewStatus().tally(section).leaves() > 0)
                .map(section -> meetingText
                        .messages()
                        .text(
                                "meeting.scopeOf",
                                meetingText.title(section),
                                meetingText.reviewStatus().tally(section).leaves()))
                .collect(Collectors.joining(", "));
    }

    private String since() {
        var from = ChangesSince.newestMilestone(meetingText.reviewStatus().review());
        return meetingText.mask(
                ChangesSinceText.summary(ChangesSince.compare(from, meetingText.reviewStatus()), meetingText.now()));
    }

    private String here() {
        return ReviewParticipants.of(meetingText.reviewStatus().review()).participants().stream()
                .map(this::introduced)
                .collect(Collectors.joining(", "));
    }

    /// "Carla (Product)"
    private String introduced(Person person) {
        var roles = meetingText.reviewStatus().review().meeting().roles().stream()
                .filter(role -> role.person().stream().anyMatch(each -> each.isSameAs(person)))
                .map(meetingText::role)
                .collect(Collectors.joining(", "));
        return roles.isEmpty()
                ? meetingText.name(person)
                : meetingText.messages().text("meeting.hereAs", meetingText.name(person), roles);
    }

    private String decided() {
        var review = meetingText.reviewStatus().review();
        return review.meeting()
                .decision()
                .map(decided -> meetingText.mask(VoteText.decisionText(review, decided)))
                .orElse("");
    }
}
