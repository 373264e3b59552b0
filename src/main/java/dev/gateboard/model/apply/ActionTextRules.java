package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.BlankText;
import java.util.Optional;
import java.util.stream.Stream;

/// What someone writes with an action is read by people, on screen and on paper: a text that shows them nothing is no
/// text, and more than they read is a file and is attached as one.
public final class ActionTextRules {
    /// In characters, as Java counts them.
    public static final int MOST = 10_000;

    private ActionTextRules() {}

    /// Why the action is not taken; empty where all of its texts can be read. Whether a text may be empty is said by
    /// the rules of the action.
    static Optional<Refusal> refusal(Action action) {
        return texts(action).flatMap(text -> refusal(text).stream()).findFirst();
    }

    /// Why a text is not taken; empty where it can be read, or is empty.
    public static Optional<Refusal> refusal(String text) {
        if (text.length() > MOST) return Optional.of(new Refusal.TooLong(text.length(), MOST));
        return !text.isBlank() && BlankText.isBlank(text) ? Optional.of(new Refusal.ShowsNothing()) : Optional.empty();
    }

    private static Stream<String> texts(Action action) {
        return switch (action) {
            case Action.Pass pass -> Stream.of(pass.reason());
            case Action.Fail fail -> Stream.of(fail.reason());
            case Action.MarkNotApplicable out -> Stream.of(out.reason());
            case Action.Reopen reopen -> Stream.of(reopen.reason());
            case Action.Revoke revoke -> Stream.of(revoke.reason());
            case Action.Overrule overrule -> Stream.of(overrule.reason());
            case Action.Waive waive ->
                Stream.of(
                        waive.waiver().reason(),
                        waive.waiver().risk(),
                        waive.waiver().mitigation());
            case Action.Choose choose -> Stream.of(choose.option());
            case Action.AddNote note -> Stream.of(note.text());
            case Action.Disarm disarm -> Stream.of(disarm.reason());
            case Action.Fill fill -> Stream.of(fill.value());
            case Action.SetOptional set -> Stream.of(set.reason());
            case Action.ChooseTier choose -> Stream.of(choose.name());
            case Action.Name name -> Stream.of(name.text());
            case Action.StartNewBuild recut -> Stream.of(recut.release());
            case Action.SetRole role -> Stream.of(role.label(), role.reason());
            case Action.CastVote cast ->
                Stream.concat(
                        Stream.of(cast.vote().reason(), cast.vote().dissent()),
                        cast.vote().conditions().stream().map(Vote.Condition::text));
            case Action.Decide decide -> Stream.of(decide.decision().reason());
            case Action.AffirmDecision stand -> Stream.of(stand.reason());
            case Action.Amend amend -> Stream.of(amend.reason());
            case Action.Open _,
                    Action.Confirm _,
                    Action.Attach _,
                    Action.AssignGate _,
                    Action.Bind _,
                    Action.Arm _,
                    Action.Observe _,
                    Action.Ask _,
                    Action.AddEarlierDecision _,
                    Action.ContinueFromReview _,
                    Action.StoreProbesFile _,
                    Action.AssignSection _,
                    Action.AnswerOptional _,
                    Action.Revise _,
                    Action.Settle _,
                    Action.Export _,
                    Action.Undo _,
                    Action.Redo _,
                    Action.StartRound _,
                    Action.EndRound _,
                    Action.Accept _,
                    Action.Freeze _,
                    Action.Sign _,
                    Action.SignAmendment _,
                    Action.RestoreFromRecord _ -> Stream.of();
        };
    }
}
