package dev.gateboard.ui.meeting;

import dev.gateboard.model.Cast;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Mark;
import dev.gateboard.model.RoleState;
import dev.gateboard.model.RollCall;
import dev.gateboard.model.Since;
import dev.gateboard.model.Standing;
import dev.gateboard.words.Changes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The roll call: the facts people vote on, then a card for each role.
record RollCallSlide(Speech speech, IntConsumer turn) {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final int IN_A_ROW = 4;
    private static final double WIDTH = 1294;
    private static final double GAP = 20;

    /// @param here the index of the role that is asked
    /// @param tight leaves room to an open line
    Node node(int here, boolean tight) {
        var nodes = new ArrayList<Node>();
        nodes.add(Texts.label(speech.messages().text("meeting.rollCall"), "slide-title", "large"));
        if (!tight) nodes.add(facts());
        var roles = speech.board().review().meeting().roles();
        boolean many = roles.size() > 2 * IN_A_ROW;
        if (roles.isEmpty())
            nodes.add(Texts.label(speech.messages().text("meeting.noRoles"), "slide-body", "secondary"));
        else if (tight && many) nodes.add(chips(roles.subList(here, here + 1), here));
        else if (tight || many) nodes.add(chips(roles, here));
        else nodes.add(cards(roles, here));
        // More cards than the screen holds: all answers in a line each, and the card of the role that is asked.
        if (many && !tight) {
            var asked = card(roles.get(here), true, WIDTH, true);
            asked.setMinHeight(Region.USE_PREF_SIZE);
            nodes.add(asked);
        }
        return Slides.slide(nodes);
    }

    private Node facts() {
        var total = speech.board().total();
        var messages = speech.messages();
        int blocked = total.leaves() - total.cleared();
        var facts = new HBox(
                GAP,
                fact(total.confirmed(Standing.PASSED), messages.text("meeting.factPassed", total.wordAlone())),
                fact(
                        total.confirmed(Standing.WAIVED),
                        total.confirmed(Standing.WAIVED) == 0
                                ? messages.text("meeting.factNotWaived")
                                : messages.text("meeting.factWaived", waivers())),
                fact(total.confirmed(Standing.NOT_APPLICABLE), messages.text("meeting.factNotApplicable", untaken())),
                fact(blocked, messages.text("meeting.factBlocked")));
        facts.getStyleClass().setAll("facts");
        return facts;
    }

    private static Node fact(int number, String words) {
        var box = new VBox(
                4, Texts.line(Integer.toString(number), "fact-number"), Texts.label(words, "fact-words", "secondary"));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(WIDTH / IN_A_ROW);
        return box;
    }

    /// "backups 7 d, p95 alert 14 d"
    private String waivers() {
        var today = LocalDate.ofInstant(speech.board().at(), speech.zone());
        return speech.board().review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .filter(gate -> speech.board().standing(gate).standing() == Standing.WAIVED)
                .limit(2)
                .map(gate -> speech.board().review().mark(gate) instanceof Mark.Waived waived
                        ? speech.messages()
                                .text(
                                        "meeting.waiverDays",
                                        speech.say(shortened(gate.text())),
                                        ChronoUnit.DAYS.between(
                                                today, waived.waiver().until()))
                        : "")
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        int most = 22;
        if (text.length() <= most) return text;
        int space = text.lastIndexOf(' ', most);
        return text.substring(0, space > 0 ? space : most) + "…";
    }

    private String untaken() {
        var options = speech.board().review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .map(gate -> speech.board().standing(gate).why())
                .flatMap(why -> why instanceof GateStanding.Why.Untaken(var _, String option)
                        ? java.util.stream.Stream.of(option)
                        : java.util.stream.Stream.empty())
                .toList();
        if (options.isEmpty()) return "";
        return speech.messages().text("meeting.byChoice", options.size(), speech.say(options.getFirst()));
    }

    private Node cards(List<RoleState> roles, int here) {
        int columns = Math.min(IN_A_ROW, Math.max(3, roles.size()));
        if (roles.size() < 3) columns = roles.size();
        double width = Math.floor((WIDTH - GAP * (columns - 1)) / columns);
        var cards = new FlowPane(GAP, GAP);
        cards.setPrefWrapLength(WIDTH);
        cards.setRowValignment(javafx.geometry.VPos.TOP);
        boolean small = roles.size() > IN_A_ROW;
        for (var role : roles) cards.getChildren().add(card(role, role.index() == here, width, small));
        return cards;
    }

    private Region card(RoleState role, boolean here, double width, boolean small) {
        var call = new RollCall(speech.board());
        var standing = call.standing(role);
        var nodes = new ArrayList<Node>();
        var title = Texts.line(label(role), "role-label", "secondary");
        var person = person(role, standing);
        var sign = VoteSign.of(speech, standing, here);
        // A card as wide as the slide is as low as can be.
        if (width < WIDTH) nodes.addAll(List.of(title, person, new HBox(sign)));
        else {
            var row = Texts.row(GAP, title, person, sign);
            row.setAlignment(Pos.BASELINE_LEFT);
            nodes.add(row);
        }
        nodes.addAll(said(call, role, standing));
        if (here) nodes.add(asks(role));
        var card = new VBox(nodes.toArray(Node[]::new));
        card.getStyleClass().setAll("room-card", "role-card");
        card.pseudoClassStateChanged(HERE, here);
        card.setPrefWidth(width);
        card.setMinWidth(width);
        card.setMaxWidth(width);
        card.setMinHeight(small ? 200 : 280);
        card.setOnMouseClicked(_ -> turn.accept(role.index()));
        return card;
    }

    private String label(RoleState role) {
        var label = speech.role(role);
        return role.required() || label.toLowerCase(java.util.Locale.ROOT).contains("optional")
                ? label
                : speech.messages().text("meeting.optionalRole", label);
    }

    private Node person(RoleState role, RollCall.Standing standing) {
        var messages = speech.messages();
        var named = role.person().stream().findFirst();
        var row = new HBox(10);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().setAll("role-person");
        switch (standing) {
            case RollCall.Standing.Silent _ ->
                row.getChildren()
                        .add(Texts.line(
                                named.map(speech::name).orElse(messages.text("meeting.nobodyNamed")),
                                "role-name",
                                named.isPresent() ? "named" : "secondary"));
            case RollCall.Standing.Counted(Cast cast) -> row.getChildren().setAll(names(role, cast));
            case RollCall.Standing.AskedAgain(Cast cast) -> row.getChildren().setAll(names(role, cast));
        }
        return row;
    }

    private List<Node> names(RoleState role, Cast cast) {
        var messages = speech.messages();
        var said = cast.said();
        var beside = new ArrayList<String>();
        role.person().stream()
                .filter(person -> !person.isSameAs(said.by()))
                .forEach(person -> beside.add(messages.text("meeting.insteadOf", speech.name(person))));
        if (!said.by().isSameAs(said.enteredBy()))
            beside.add(messages.text("meeting.typedBy", speech.name(said.enteredBy())));
        else if (speech.board()
                .review()
                .release()
                .owner()
                .equalsIgnoreCase(said.by().name())) beside.add(messages.text("meeting.alsoOwner"));
        return List.of(
                Texts.line(speech.name(said.by()), "role-name"),
                Texts.line(String.join(", ", beside), "role-beside", "secondary"));
    }

    private List<Node> said(RollCall call, RoleState role, RollCall.Standing standing) {
        var nodes = new ArrayList<Node>();
        switch (standing) {
            case RollCall.Standing.Silent _ -> {}
            case RollCall.Standing.Counted(Cast cast) -> nodes.addAll(vote(cast));
            case RollCall.Standing.AskedAgain(Cast cast) -> {
                nodes.add(Texts.label(again(call.changes(role), cast), "vote-again"));
                nodes.addAll(vote(cast));
            }
        }
        return nodes;
    }

    /// "Asked again: since 14:20 elevated latency turned failed."
    private String again(Since since, Cast cast) {
        var from = since.turns().stream()
                .flatMap(turn -> turn.said().stream())
                .map(said -> said.at())
                .min(java.time.Instant::compareTo)
                .orElse(cast.said().at());
        var moment = dev.gateboard.words.Times.moment(from, speech.now(), speech.zone());
        return since.turns().isEmpty() && since.values().isEmpty()
                ? speech.messages().text("meeting.againOnly", moment)
                : speech.messages().text("meeting.again", moment, speech.say(Changes.told(since)));
    }

    private List<Node> vote(Cast cast) {
        var nodes = new ArrayList<Node>();
        var vote = cast.vote();
        for (var condition : vote.conditions()) {
            nodes.add(Texts.label(speech.say(condition.text()), "vote-condition"));
            nodes.add(Texts.label(
                    speech.messages()
                            .text(
                                    "meeting.conditionOwner",
                                    speech.name(condition.owner()),
                                    speech.due(condition.due())),
                    "vote-small",
                    "secondary"));
        }
        if (!vote.reason().isBlank())
            nodes.add(
                    vote.conditions().isEmpty()
                            ? Texts.label(speech.say(vote.reason()), "vote-reason")
                            : Texts.label(speech.say(vote.reason()), "vote-small", "secondary"));
        if (!vote.dissent().isBlank())
            nodes.add(Texts.label(
                    speech.messages().text("meeting.dissentLine", speech.say(vote.dissent())), "vote-dissent"));
        return nodes;
    }

    /// The keys that answer for the role asked now.
    private Node asks(RoleState role) {
        var messages = speech.messages();
        var keys = new FlowPane(8, 8);
        keys.getStyleClass().setAll("role-keys");
        keys.getChildren()
                .setAll(
                        answer(messages.text("meeting.keyGo"), messages.text("key.g")),
                        answer(messages.text("meeting.keyConditions"), messages.text("key.c")),
                        answer(messages.text("meeting.keyNoGo"), messages.text("key.x")),
                        answer(messages.text("meeting.keyAbstain"), messages.text("key.a")),
                        answer(messages.text("meeting.keyAbsent"), messages.text("key.b")));
        if (role.mayBeNotApplicable())
            keys.getChildren().add(answer(messages.text("meeting.keyNotApplicable"), messages.text("key.n")));
        return keys;
    }

    private static Node answer(String word, String key) {
        var label = new Label(word, Texts.cap(key));
        label.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().setAll("label", "role-key");
        return label;
    }

    /// Every role with its answer in a line, so that an open line has room.
    private Node chips(List<RoleState> roles, int here) {
        var call = new RollCall(speech.board());
        var chips = new FlowPane(GAP, 12);
        chips.setPrefWrapLength(WIDTH);
        for (var role : roles) {
            var chip = new HBox(
                    10,
                    Texts.line(label(role), "role-label", "secondary"),
                    VoteSign.small(speech, call.standing(role), role.index() == here));
            chip.setAlignment(Pos.CENTER_LEFT);
            chip.getStyleClass().setAll("room-card", "role-chip");
            chip.pseudoClassStateChanged(HERE, role.index() == here);
            chip.setOnMouseClicked(_ -> turn.accept(role.index()));
            chips.getChildren().add(chip);
        }
        return chips;
    }
}
