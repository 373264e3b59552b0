package dev.gateboard.ui.meeting;

import dev.gateboard.model.Agenda;
import dev.gateboard.model.Assignment;
import dev.gateboard.model.Blocker;
import dev.gateboard.model.Field;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Observed;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Run;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The slides about what blocks: a gate, an empty field, claims of the file.
record Slides(Speech speech) {
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)|(?=\\s)");
    private static final double STANDING = 25;
    private static final int HUGE = 22;
    private static final int LONG = 60;
    private static final int VERY_LONG = 120;
    private static final int HEADLINE = 24;

    /// @param tight leaves room to an open line
    Node of(Agenda.Item.Blocking item, boolean tight) {
        return switch (item.blocker()) {
            case Blocker.OpenGate(Gate gate, var _) -> gate(gate, tight);
            case Blocker.EmptyField(Field field) -> field(field);
            case Blocker.Unconfirmed(int _, Gate _) -> claims(item.blocker());
        };
    }

    /// A gate: the sentence above it, its own, how it stands, what was found, who looks after it.
    Node gate(Gate gate, boolean tight) {
        var standing = speech.board().standing(gate);
        var parts = new ArrayList<Node>();
        parts.add(Texts.runs(speech.parent(gate), "slide-parent", "secondary"));
        parts.add(Texts.runs(speech.say(gate.runs()), "slide-title", size(gate.text(), tight)));
        parts.add(standing(gate, standing));
        if (!tight) {
            parts.addAll(finding(standing));
            var owner = owner(gate);
            if (!owner.getChildren().isEmpty()) parts.add(owner);
            if (!standing.standing().clears()) parts.add(green(gate, standing));
        }
        return slide(parts);
    }

    private static String size(String text, boolean tight) {
        int length = text.length() * (tight ? 2 : 1);
        return length <= HUGE * 2 ? "huge" : length <= LONG ? "large" : length <= VERY_LONG ? "medium" : "plain";
    }

    Node standing(Gate gate, GateStanding standing) {
        var sign = Sign.of(standing.standing(), standing.backed(), standing.isClaimed());
        var words = Texts.label(speech.standing(gate, standing), "slide-standing", "sign", "signed-text");
        sign.colour(words);
        var row = new HBox(14, new SignShape(STANDING, sign), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("standing-row");
        return row;
    }

    /// What a signal found, large; else what was given as the reason.
    private List<Node> finding(GateStanding standing) {
        return switch (standing.why()) {
            case GateStanding.Why.BySignal(Observed.Failing failing) -> headline(standing, failing.finding());
            case GateStanding.Why.Disagrees(var _, Reading finding) -> headline(standing, finding);
            case GateStanding.Why.Reworded _,
                    GateStanding.Why.BySignal _,
                    GateStanding.Why.Person _,
                    GateStanding.Why.WaiverExpired _,
                    GateStanding.Why.Outlived _,
                    GateStanding.Why.TooOld _,
                    GateStanding.Why.FieldEmpty _,
                    GateStanding.Why.Claimed _,
                    GateStanding.Why.Untaken _ -> reason(standing);
            case GateStanding.Why.Undecided _, GateStanding.Why.Derived _ -> List.of();
        };
    }

    private List<Node> reason(GateStanding standing) {
        var text = Sentences.reason(speech.board().review(), standing);
        return text.isBlank() ? List.of() : List.of(Texts.label(speech.say(capital(text)), "slide-body"));
    }

    private List<Node> headline(GateStanding standing, Reading finding) {
        var headline = headline(finding);
        var nodes = new ArrayList<Node>();
        if (!headline.isEmpty() && headline.length() <= HEADLINE) {
            var large = Texts.label(speech.say(headline), "slide-headline", "sign", "signed-text");
            Sign.of(standing.standing(), false, false).colour(large);
            nodes.add(large);
        }
        var rest = finding.reason().isBlank() ? Signals.finding(finding) : finding.reason();
        nodes.add(Texts.runs(coded(speech.say(rest)), "slide-body", "secondary"));
        return nodes;
    }

    /// A finding in a few words, to be read from afar; empty where it has none.
    private static String headline(Reading finding) {
        if (!finding.values().isEmpty()) return finding.values().getFirst();
        return finding.reason().contains("cannot fire") ? "Cannot fire" : "";
    }

    /// Metric names in the face of values.
    private static List<Run> coded(String text) {
        var runs = new ArrayList<Run>();
        for (var word : WORDS.split(text, -1)) {
            boolean name = word.indexOf('_') > 0;
            runs.add(new Run(word, name ? Run.Look.CODE : Run.Look.PLAIN, ""));
        }
        return runs;
    }

    private HBox owner(Gate gate) {
        var owned = speech.owned(speech.board().review().assignment(gate));
        var note = speech.note(gate);
        var box = new HBox();
        var asked = speech.awaited(gate);
        boolean saysMore = !note.isEmpty() || !asked.isEmpty() || !owned.equals(speech.owner(gate));
        if (!saysMore) return box;
        var runs = new ArrayList<Run>();
        if (!asked.isEmpty()) runs.add(Run.plain(asked + (owned.isEmpty() && note.isEmpty() ? "" : " · ")));
        if (!owned.isEmpty())
            runs.add(new Run(
                    note.isEmpty() ? owned : speech.messages().text("meeting.ownedSaying", owned) + " ",
                    Run.Look.STRONG,
                    ""));
        if (!note.isEmpty()) runs.add(Run.plain(note));
        var flow = Texts.runs(runs, "slide-body", "secondary");
        HBox.setHgrow(flow, javafx.scene.layout.Priority.ALWAYS);
        box.getChildren().setAll(flow);
        box.getStyleClass().setAll("slide-quote");
        return box;
    }

    private Node green(Gate gate, GateStanding standing) {
        var sentence = Sentences.turnsGreenWhen(speech.board().review(), gate, standing);
        return Texts.label(
                speech.messages().text("meeting.turnsGreen", speech.say(sentence)),
                "slide-body",
                "slide-turns",
                "secondary");
    }

    private Node field(Field field) {
        var section = speech.board().review().checklist().sections().get(field.section());
        return slide(List.of(
                Texts.label(speech.title(section), "slide-parent", "secondary"),
                Texts.label(speech.say(field.label()), "slide-title", "huge"),
                value(field),
                Texts.label(speech.owned(speech.board().review().assignment(section)), "slide-body", "secondary")));
    }

    /// A field that was filled stays on screen until somebody turns on, and is no longer empty.
    private Node value(Field field) {
        var value = speech.board().review().value(field.placeholder());
        if (value.isEmpty())
            return open(speech.messages()
                    .text("meeting.empty", speech.say(field.placeholder().text())));
        return Texts.label(speech.messages().text("meeting.filled", speech.say(value)), "slide-standing");
    }

    private Node claims(Blocker blocker) {
        if (speech.board().claims().isEmpty())
            return slide(List.of(
                    Texts.label(speech.say(speech.board().review().opening().fileName()), "slide-parent", "secondary"),
                    Texts.label(speech.messages().text("meeting.allConfirmed"), "slide-title", "large")));
        return slide(List.of(
                Texts.label(speech.say(speech.board().review().opening().fileName()), "slide-parent", "secondary"),
                Texts.label(capital(Sentences.text(blocker)), "slide-title", "large"),
                open(speech.messages().text("meeting.unconfirmed")),
                Texts.label(speech.messages().text("meeting.claimsBody"), "slide-body", "secondary")));
    }

    private static Node open(String text) {
        var row = new HBox(14, new SignShape(STANDING, Sign.OPEN), Texts.label(text, "slide-standing", "secondary"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("standing-row");
        return row;
    }

    static VBox slide(List<? extends Node> parts) {
        var box = new VBox();
        box.getStyleClass().setAll("slide");
        box.getChildren().setAll(parts);
        return box;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /// The owner of what blocks, or nothing.
    String owner(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, var _) -> speech.owner(gate);
            case Blocker.EmptyField(Field field) ->
                speech.board()
                                        .review()
                                        .assignment(speech.board()
                                                .review()
                                                .checklist()
                                                .sections()
                                                .get(field.section()))
                                instanceof Assignment.To(var owner, var _)
                        ? speech.name(owner)
                        : "";
            case Blocker.Unconfirmed _ -> "";
        };
    }
}
