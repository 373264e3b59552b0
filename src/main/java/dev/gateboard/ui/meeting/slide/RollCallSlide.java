package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.agenda.RollCall;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.VoteEntry;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.ChangesSinceText;
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
public record RollCallSlide(MeetingText speech, IntConsumer turn) {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final int IN_A_ROW = 4;
    private static final double WIDTH = 1294;
    private static final double GAP = 20;

    /// The slide with a card per role.
    ///
    /// @param here the index of the role that is asked
    /// @param tight leaves room to an open line
    public Node node(int here, boolean tight) {
        var nodes = new ArrayList<Node>();
        nodes.add(MeetingNodeFactory.label(speech.messages().text("meeting.rollCall"), "slide-title", "large"));
        if (!tight) nodes.add(facts());
        var roles = speech.board().review().meeting().roles();
        boolean many = roles.size() > 2 * IN_A_ROW;
        if (roles.isEmpty())
            nodes.add(MeetingNodeFactory.label(speech.messages().text("meeting.noRoles"), "slide-body", "secondary"));
        else if (tight && many) nodes.add(chips(roles.subList(here, here + 1), here));
        else if (tight || many) nodes.add(chips(roles, here));
        else nodes.add(cards(roles, here));
        // More cards than the screen holds: all answers in a line each, and the card of the role that is asked.
        if (many && !tight) {
            var asked = card(roles.get(here), true, WIDTH, true);
            asked.setMinHeight(Region.USE_PREF_SIZE);
            nodes.add(asked);
        }
        return BlockerSlide.slide(nodes);
    }

    private Node facts() {
        var total = speech.board().total();
        var messages = speech.messages();
        int blocked = total.leaves() - total.cleared();
        var facts = new HBox(
                GAP,
                fact(total.confirmed(GateStatus.PASSED), messages.text("meeting.factPassed", total.withoutEvidence())),
                fact(
                        total.confirmed(GateStatus.WAIVED),
                        total.confirmed(GateStatus.WAIVED) == 0
                                ? messages.text("meeting.factNotWaived")
                                : messages.text("meeting.factWaived", waivers())),
                fact(total.confirmed(GateStatus.NOT_APPLICABLE), messages.text("meeting.factNotApplicable", untaken())),
                fact(blocked, messages.text("meeting.factBlocked")));
        facts.getStyleClass().setAll("facts");
        return facts;
    }

    private static Node fact(int number, String words) {
        var box = new VBox(
                4,
                MeetingNodeFactory.line(Integer.toString(number), "fact-number"),
                MeetingNodeFactory.label(words, "fact-words", "secondary"));
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
                .filter(gate -> speech.board().status(gate).status() == GateStatus.WAIVED)
                .limit(2)
                .map(gate -> speech.board().review().mark(gate) instanceof Mark.Waived waived
                        ? speech.messages()
                                .text(
                                        "meeting.waiverDays",
                                        speech.mask(shortened(gate.text())),
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
                .map(gate -> speech.board().status(gate).why())
                .flatMap(why -> why instanceof GateView.Reason.BranchNotTaken(var _, String option)
                        ? java.util.stream.Stream.of(option)
                        : java.util.stream.Stream.empty())
                .toList();
        if (options.isEmpty()) return "";
        return speech.messages().text("meeting.byChoice", options.size(), speech.mask(options.getFirst()));
    }

    private Node cards(List<MeetingRole> roles, int here) {
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

    private Region card(MeetingRole role, boolean here, double width, boolean small) {
        var call = new RollCall(speech.board());
        var status = call.status(role);
        var nodes = new ArrayList<Node>();
        var title = MeetingNodeFactory.line(label(role), "role-label", "secondary");
        var person = person(role, status);
        var sign = VoteBadgeFactory.of(speech, status, here);
        // A card as wide as the slide is as low as can be.
        if (width < WIDTH) nodes.addAll(List.of(title, person, new HBox(sign)));
        else {
            var row = MeetingNodeFactory.row(GAP, title, person, sign);
            row.setAlignment(Pos.BASELINE_LEFT);
            nodes.add(row);
        }
        nodes.addAll(attribution(call, role, status));
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

    private String label(MeetingRole role) {
        var label = speech.role(role);
        return role.required() || label.toLowerCase(java.util.Locale.ROOT).contains("optional")
                ? label
                : speech.messages().text("meeting.optionalRole", label);
    }

    private Node person(MeetingRole role, RollCall.VoteStatus status) {
        var messages = speech.messages();
        var named = role.person().stream().findFirst();
        var row = new HBox(10);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().setAll("role-person");
        switch (status) {
            case RollCall.VoteStatus.NotVoted _ ->
                row.getChildren()
                        .add(MeetingNodeFactory.line(
                                named.map(speech::name).orElse(messages.text("meeting.nobodyNamed")),
                                "role-name",
                                named.isPresent() ? "named" : "secondary"));
            case RollCall.VoteStatus.Counted(VoteEntry cast) ->
                row.getChildren().setAll(names(role, cast));
            case RollCall.VoteStatus.Outdated(VoteEntry cast) ->
                row.getChildren().setAll(names(role, cast));
        }
        return row;
    }

    private List<Node> names(MeetingRole role, VoteEntry cast) {
        var messages = speech.messages();
        var said = cast.attribution();
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
                MeetingNodeFactory.line(speech.name(said.by()), "role-name"),
                MeetingNodeFactory.line(String.join(", ", beside), "role-beside", "secondary"));
    }

    private List<Node> attribution(RollCall call, MeetingRole role, RollCall.VoteStatus status) {
        var nodes = new ArrayList<Node>();
        switch (status) {
            case RollCall.VoteStatus.NotVoted _ -> {}
            case RollCall.VoteStatus.Counted(VoteEntry cast) -> nodes.addAll(vote(cast));
            case RollCall.VoteStatus.Outdated(VoteEntry cast) -> {
                nodes.add(MeetingNodeFactory.label(again(call.changes(role), cast), "vote-again"));
                nodes.addAll(vote(cast));
            }
        }
        return nodes;
    }

    /// "Asked again: since 14:20 elevated latency turned failed."
    private String again(ChangesSince since, VoteEntry cast) {
        var from = since.turns().stream()
                .flatMap(turn -> turn.attribution().stream())
                .map(said -> said.at())
                .min(java.time.Instant::compareTo)
                .orElse(cast.attribution().at());
        var moment = TimeText.moment(from, speech.now(), speech.zone());
        return since.turns().isEmpty() && since.values().isEmpty()
                ? speech.messages().text("meeting.againOnly", moment)
                : speech.messages().text("meeting.again", moment, speech.mask(ChangesSinceText.topChanges(since)));
    }

    private List<Node> vote(VoteEntry cast) {
        var nodes = new ArrayList<Node>();
        var vote = cast.vote();
        for (var condition : vote.conditions()) {
            nodes.add(MeetingNodeFactory.label(speech.mask(condition.text()), "vote-condition"));
            nodes.add(MeetingNodeFactory.label(
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
                            ? MeetingNodeFactory.label(speech.mask(vote.reason()), "vote-reason")
                            : MeetingNodeFactory.label(speech.mask(vote.reason()), "vote-small", "secondary"));
        if (!vote.dissent().isBlank())
            nodes.add(MeetingNodeFactory.label(
                    speech.messages().text("meeting.dissentLine", speech.mask(vote.dissent())), "vote-dissent"));
        return nodes;
    }

    /// The keys that answer for the role asked now.
    private Node asks(MeetingRole role) {
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
        var label = new Label(word, MeetingNodeFactory.cap(key));
        label.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().setAll("label", "role-key");
        return label;
    }

    /// Every role with its answer in a line, so that an open line has room.
    private Node chips(List<MeetingRole> roles, int here) {
        var call = new RollCall(speech.board());
        var chips = new FlowPane(GAP, 12);
        chips.setPrefWrapLength(WIDTH);
        for (var role : roles) {
            var chip = new HBox(
                    10,
                    MeetingNodeFactory.line(label(role), "role-label", "secondary"),
                    VoteBadgeFactory.small(speech, call.status(role), role.index() == here));
            chip.setAlignment(Pos.CENTER_LEFT);
            chip.getStyleClass().setAll("room-card", "role-chip");
            chip.pseudoClassStateChanged(HERE, role.index() == here);
            chip.setOnMouseClicked(_ -> turn.accept(role.index()));
            chips.getChildren().add(chip);
        }
        return chips;
    }
}
