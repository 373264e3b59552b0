package dev.gateboard.ui.meeting;

import dev.gateboard.model.People;
import dev.gateboard.model.Person;
import dev.gateboard.model.Since;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
import dev.gateboard.ui.kit.TallyWords;
import dev.gateboard.words.Changes;
import dev.gateboard.words.Headline;
import dev.gateboard.words.Votes;
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
record OpeningSlide(Speech speech) {
    private static final double VERDICT = 34;

    Node node() {
        var review = speech.board().review();
        var release = review.release();
        var parts = new ArrayList<Node>();
        parts.add(Texts.label(
                Stream.of(speech.say(review.checklist().title()))
                        .filter(title -> !title.equals(review.name()))
                        .collect(Collectors.joining()),
                "slide-parent",
                "secondary"));
        parts.add(Texts.label(speech.say(review.name()), "slide-title", "huge"));
        parts.add(verdict());
        parts.add(Texts.label(
                new TallyWords(speech.messages()).sentence(speech.board().total()), "slide-body"));
        var facts = new GridPane();
        facts.getStyleClass().setAll("slide-facts");
        fact(
                facts,
                speech.messages().text("meeting.release"),
                release(release.environment(), release.names(), release.date()));
        fact(facts, speech.messages().text("meeting.scope"), scope());
        fact(facts, speech.messages().text("meeting.since"), since());
        fact(facts, speech.messages().text("meeting.here"), here());
        fact(facts, speech.messages().text("meeting.decided"), decided());
        parts.add(facts);
        return Slides.slide(parts);
    }

    private Node verdict() {
        var headline = Headline.of(speech.board(), speech.now());
        var sign = switch (headline.tone()) {
            case READY -> Sign.cleared(speech.board().total());
            case BLOCKED -> Sign.FAILED;
            case GO, NO_GO -> Sign.OPEN;
        };
        var words = Texts.label(speech.say(headline.text()), "slide-verdict", "sign", "signed-text");
        sign.colour(words);
        var row = new HBox(14, words);
        if (!headline.isDecided()) row.getChildren().addFirst(new SignShape(VERDICT, sign));
        else row.getChildren().add(Texts.label(speech.say(headline.since()), "slide-body", "secondary"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("standing-row");
        return row;
    }

    private static void fact(GridPane grid, String caption, String text) {
        if (text.isBlank()) return;
        var name = Texts.line(caption, "fact-caption", "secondary");
        name.setMinWidth(VBox.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(grid.getRowCount(), name, Texts.label(text, "slide-body"));
    }

    private String release(String environment, List<String> names, String date) {
        return speech.say(Stream.of(environment, String.join(" ", names), date)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · ")));
    }

    private String scope() {
        return speech.board().review().checklist().sections().stream()
                .filter(section -> speech.board().tally(section).leaves() > 0)
                .map(section -> speech.messages()
                        .text(
                                "meeting.scopeOf",
                                speech.title(section),
                                speech.board().tally(section).leaves()))
                .collect(Collectors.joining(", "));
    }

    private String since() {
        var from = Since.lastTime(speech.board().review());
        return speech.say(Changes.summary(Since.between(from, speech.board()), speech.now()));
    }

    private String here() {
        return People.of(speech.board().review()).here().stream()
                .map(this::introduced)
                .collect(Collectors.joining(", "));
    }

    /// "Carla (Product)"
    private String introduced(Person person) {
        var roles = speech.board().review().meeting().roles().stream()
                .filter(role -> role.person().stream().anyMatch(each -> each.isSameAs(person)))
                .map(speech::role)
                .collect(Collectors.joining(", "));
        return roles.isEmpty()
                ? speech.name(person)
                : speech.messages().text("meeting.hereAs", speech.name(person), roles);
    }

    private String decided() {
        var review = speech.board().review();
        return review.meeting()
                .decision()
                .map(decided -> speech.say(Votes.decided(review, decided)))
                .orElse("");
    }
}
