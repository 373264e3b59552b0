package dev.gateboard.workspace.revision;

import dev.gateboard.language.Language;
import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.text.review.DocumentChangeText;
import dev.gateboard.text.review.MarkText;
import java.util.List;

/// What of a file's questions goes on asking once the file is the review's document (rule R31). A reworded gate asks
/// by itself: its word waits beside it.
final class OpenQuestionFactory {
    private OpenQuestionFactory() {}

    /// In English, since they are stored.
    static List<OpenQuestion.QuestionContent> create(List<DocumentChange.Question> asked) {
        return Language.ENGLISH.call(
                () -> asked.stream().flatMap(change -> create(change).stream()).toList());
    }

    /// At most one.
    static List<OpenQuestion.QuestionContent> create(DocumentChange.Question change) {
        return switch (change) {
            case DocumentChange.Reworded _ -> List.of();
            case DocumentChange.Contradicted(var gate, Claim claim, var mark) ->
                List.of(OpenQuestion.QuestionContent.of(
                        claim instanceof Claim.None ? OpenQuestion.Kind.UNTICKED : OpenQuestion.Kind.CLAIMED,
                        gate,
                        DocumentChangeText.label(change),
                        MarkText.describe(mark)));
            case DocumentChange.Removed(var gate, GateState state) ->
                List.of(OpenQuestion.QuestionContent.of(
                        OpenQuestion.Kind.REMOVED, gate, "", MarkText.describe(state.mark())));
            case DocumentChange.Chose(var gate, String option, var mark) ->
                List.of(OpenQuestion.QuestionContent.of(
                        OpenQuestion.Kind.CHOSEN, gate, option, MarkText.describe(mark)));
            case DocumentChange.Refilled(String label, String theirs, String ours, int _) ->
                List.of(OpenQuestion.QuestionContent.of(OpenQuestion.Kind.REFILLED, label, theirs, ours));
            case DocumentChange.ValueGone(String label, String value) ->
                List.of(OpenQuestion.QuestionContent.of(OpenQuestion.Kind.VALUE_GONE, label, "", value));
            case DocumentChange.OptionGone(String label, String value) ->
                List.of(OpenQuestion.QuestionContent.of(OpenQuestion.Kind.OPTION_GONE, label, "", value));
            case DocumentChange.RoleAdded(String label) ->
                List.of(OpenQuestion.QuestionContent.of(OpenQuestion.Kind.ROLE_ADDED, label, "", ""));
            case DocumentChange.RoleGone(String label) ->
                List.of(OpenQuestion.QuestionContent.of(OpenQuestion.Kind.ROLE_GONE, label, "", ""));
            case DocumentChange.RoleTyped(String label, String text) ->
                List.of(OpenQuestion.QuestionContent.of(OpenQuestion.Kind.ROLE_TYPED, label, text, ""));
        };
    }
}
