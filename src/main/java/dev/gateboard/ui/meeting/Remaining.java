package dev.gateboard.ui.meeting;

import dev.gateboard.model.Agenda;
import dev.gateboard.model.Blocker;
import dev.gateboard.model.Field;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Run;
import dev.gateboard.model.Section;
import dev.gateboard.model.Tally;
import dev.gateboard.ui.kit.Hairline;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
import dev.gateboard.ui.kit.TallyWords;
import dev.gateboard.words.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The card at the right: what still blocks, as much of it as there is room for, and each section in a line.
final class Remaining extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double SIGN = 18;
    private static final int MOST = 6;
    private static final int LEAST = 1;
    private static final int SECTIONS = 7;

    private final Consumer<String> go;
    private Optional<Shown> shown = Optional.empty();

    private record Shown(Speech speech, Agenda agenda, String here) {}

    /// @param go turns to the item of a key
    Remaining(Consumer<String> go) {
        this.go = go;
        getStyleClass().setAll("room-card", "remaining");
        setMinHeight(0); // what does not fit is counted, and never pushes the keys out of the window
        heightProperty().addListener(_ -> fit());
    }

    void show(Speech speech, Agenda agenda, String here) {
        shown = Optional.of(new Shown(speech, agenda, here));
        fit();
    }

    private void fit() {
        shown.ifPresent(next -> {
            int most = MOST;
            draw(next, most);
            while (most > LEAST && isTooHigh()) draw(next, --most);
        });
    }

    private boolean isTooHigh() {
        if (getScene() == null || getHeight() == 0) return false;
        applyCss();
        return prefHeight(getWidth()) > getHeight();
    }

    private void draw(Shown next, int most) {
        var speech = next.speech();
        var here = next.here();
        var messages = speech.messages();
        var nodes = new ArrayList<Node>();
        var blocking = next.agenda().blocking();
        nodes.add(Texts.line(
                blocking.isEmpty() ? messages.text("meeting.nothingBlocks") : messages.text("meeting.stillBlocking"),
                "remaining-title"));
        int at = index(blocking, here);
        int first = Math.clamp(at - most / 2L, 0, Math.max(0, blocking.size() - most));
        var some = blocking.subList(first, Math.min(blocking.size(), first + most));
        if (first > 0) nodes.add(more(messages.text("meeting.before", first)));
        some.forEach(item -> nodes.add(row(speech, item, here)));
        int after = blocking.size() - first - some.size();
        if (after > 0) nodes.add(more(messages.text("meeting.after", after)));
        nodes.add(new Hairline(Orientation.HORIZONTAL));
        var sections = speech.board().review().checklist().sections().stream()
                .filter(section -> speech.board().tally(section).leaves() > 0)
                .toList();
        sections.stream().limit(SECTIONS).forEach(section -> nodes.add(section(speech, section)));
        if (sections.size() > SECTIONS)
            nodes.add(more(messages.text("meeting.moreSections", sections.size() - SECTIONS)));
        getChildren().setAll(nodes);
    }

    private static int index(List<Agenda.Item.Blocking> blocking, String here) {
        for (int index = 0; index < blocking.size(); index++) {
            if (blocking.get(index).key().equals(here)) return index;
        }
        return 0;
    }

    private static Node more(String text) {
        return Texts.line(text, "secondary", "remaining-more");
    }

    private Node row(Speech speech, Agenda.Item.Blocking item, String here) {
        var text = Texts.runs(runs(speech, item.blocker()), "remaining-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        var owner = Texts.line(new Slides(speech).owner(item.blocker()), "secondary", "remaining-owner");
        owner.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(13, new SignShape(SIGN, sign(item.blocker())), text, owner);
        row.getStyleClass().setAll("remaining-row");
        row.pseudoClassStateChanged(HERE, item.key().equals(here));
        row.setOnMouseClicked(_ -> go.accept(item.key()));
        return row;
    }

    private static List<Run> runs(Speech speech, Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, var _) ->
                Stream.concat(
                                gate.parent() < 0
                                        ? Stream.of()
                                        : Stream.of(Run.plain(speech.say(speech.board()
                                                        .review()
                                                        .gate(gate.parent())
                                                        .text())
                                                + " ")),
                                Stream.of(new Run(speech.say(gate.text()), Run.Look.STRONG, "")))
                        .toList();
            case Blocker.EmptyField(Field field) -> List.of(new Run(speech.say(field.label()), Run.Look.STRONG, ""));
            case Blocker.Unconfirmed _ -> List.of(new Run(Sentences.text(blocker), Run.Look.STRONG, ""));
        };
    }

    private static Sign sign(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(var _, var standing) ->
                Sign.of(standing.standing(), standing.backed(), standing.isClaimed());
            case Blocker.EmptyField _ -> Sign.OPEN;
            case Blocker.Unconfirmed _ -> Sign.PASSED_CLAIMED;
        };
    }

    private static Node section(Speech speech, Section section) {
        Tally tally = speech.board().tally(section);
        var name = Texts.line(speech.title(section), "secondary", "remaining-section");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var count = Texts.line(new TallyWords(speech.messages()).fraction(tally), "secondary", "remaining-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var sign = Sign.of(tally);
        var row = new HBox(12, new SignShape(SIGN - 2, sign), name, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().setAll("remaining-line");
        return row;
    }
}
