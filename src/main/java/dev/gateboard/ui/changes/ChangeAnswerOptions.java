package dev.gateboard.ui.changes;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.workspace.revision.IncomingDocument;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How a question of a file can be answered, one option beside the other: that things stay as they are, or by an
/// action.
record ChangeAnswerOptions(List<AnswerOption> options) {

    /// @param action what it does; none where that is all
    record AnswerOption(String text, List<Action> action) {
        AnswerOption {
            action = List.copyOf(action);
        }
    }

    ChangeAnswerOptions {
        options = List.copyOf(options);
    }

    /// Before the file is taken in. What gets no answer goes on asking.
    static ChangeAnswerOptions forQuestion(
            DocumentChange.Question change, IncomingDocument incoming, Messages messages) {
        var settling = incoming.settleAction(change).stream().toList();
        var file = incoming.changes().fileName();
        return switch (change) {
            case DocumentChange.Reworded(var gate, String _, GateState state) -> {
                boolean gone = state.mark() instanceof Mark.Chosen chosen
                        && !gate.options().contains(chosen.option());
                yield gone || !gate.isLeaf()
                        ? new ChangeAnswerOptions(List.of())
                        : new ChangeAnswerOptions(List.of(
                                new AnswerOption(messages.text("changes.waits"), List.of()),
                                new AnswerOption(
                                        messages.text("changes.holds"), List.of(new Action.Confirm(gate.id())))));
            }
            case DocumentChange.Contradicted(var gate, Claim _, Mark _) ->
                contradicted(gate.id(), file, settling, messages);
            case DocumentChange.Chose(var gate, String option, Mark _) ->
                chose(gate.id(), gate.options(), option, settling, messages);
            case DocumentChange.Refilled(String label, String theirs, String ours, int place) ->
                refilled(place, label, theirs, ours, settling, messages);
            case DocumentChange.Removed _,
                    DocumentChange.ValueGone _,
                    DocumentChange.OptionGone _,
                    DocumentChange.RoleAdded _,
                    DocumentChange.RoleGone _,
                    DocumentChange.RoleTyped _ ->
                new ChangeAnswerOptions(List.of(new AnswerOption(messages.text("changes.noted"), settling)));
        };
    }

    /// Once it is taken in.
    static ChangeAnswerOptions forQuestion(OpenQuestion question, Review review, Messages messages) {
        var asks = question.content();
        List<Action> settling = List.of(new Action.Settle(question.number(), asks.subject()));
        return switch (asks.kind()) {
            case UNTICKED, CLAIMED -> contradicted(asks.gate().getFirst(), question.fileName(), settling, messages);
            case CHOSEN -> {
                var gate = review.gate(review.indexOf(asks.gate().getFirst()));
                yield chose(gate.id(), gate.options(), asks.inFile(), settling, messages);
            }
            case REFILLED ->
                refilled(
                        place(review, asks.subject()).orElse(-1),
                        asks.subject(),
                        asks.inFile(),
                        asks.inReview(),
                        settling,
                        messages);
            case REMOVED, VALUE_GONE, OPTION_GONE, ROLE_ADDED, ROLE_GONE, ROLE_TYPED ->
                new ChangeAnswerOptions(List.of(new AnswerOption(messages.text("changes.noted"), settling)));
        };
    }

    private static ChangeAnswerOptions contradicted(UUID gate, String file, List<Action> settling, Messages messages) {
        return new ChangeAnswerOptions(List.of(
                new AnswerOption(messages.text("changes.keep"), settling),
                new AnswerOption(
                        messages.text("changes.reopen"),
                        List.of(new Action.Reopen(
                                gate, Language.ENGLISH.call(() -> messages.text("changes.reopened", file)))))));
    }

    private static ChangeAnswerOptions chose(
            UUID gate, List<String> options, String option, List<Action> settling, Messages messages) {
        var leave = new AnswerOption(messages.text("changes.leave"), settling);
        return new ChangeAnswerOptions(
                options.contains(option)
                        ? List.of(
                                leave,
                                new AnswerOption(
                                        messages.text("changes.choose", option),
                                        List.of(new Action.Choose(gate, option))))
                        : List.of(leave));
    }

    /// @param place the index of the place, or -1 where it is none now
    private static ChangeAnswerOptions refilled(
            int place, String label, String theirs, String ours, List<Action> settling, Messages messages) {
        var keep = new AnswerOption(messages.text("changes.keepValue", ours), settling);
        return new ChangeAnswerOptions(
                place < 0
                        ? List.of(keep)
                        : List.of(
                                keep,
                                new AnswerOption(
                                        messages.text("changes.takeValue", theirs),
                                        List.of(new Action.Fill(place, label, theirs)))));
    }

    /// The only place of this label.
    private static Optional<Integer> place(Review review, String label) {
        var fields = review.checklist().fields().stream()
                .filter(field -> field.label().equals(label))
                .map(Field::placeholder)
                .toList();
        return fields.size() == 1 ? Optional.of(fields.getFirst().index()) : Optional.empty();
    }
}
