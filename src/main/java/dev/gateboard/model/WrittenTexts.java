package dev.gateboard.model;

import java.util.Optional;
import java.util.stream.Stream;

/// What somebody writes with an action is read by people, on screen and on paper: a text that shows them nothing is no
/// text, and more than they read is a file and is attached as one.
public final class WrittenTexts {
    /// In characters, as Java counts them.
    public static final int MOST = 10_000;

    private WrittenTexts() {}

    /// Why the action is not taken; empty where all of its texts can be read. Whether a text may be empty is said by
    /// the rules of the action.
    static Optional<Refusal> refusal(Deed deed) {
        return texts(deed).flatMap(text -> refusal(text).stream()).findFirst();
    }

    private static Optional<Refusal> refusal(String text) {
        if (text.length() > MOST) return Optional.of(new Refusal.TooLong(text.length(), MOST));
        return !text.isBlank() && Blank.is(text) ? Optional.of(new Refusal.ShowsNothing()) : Optional.empty();
    }

    private static Stream<String> texts(Deed deed) {
        return switch (deed) {
            case Deed.Pass pass -> Stream.of(pass.reason());
            case Deed.Fail fail -> Stream.of(fail.reason());
            case Deed.RuleOut out -> Stream.of(out.reason());
            case Deed.Reopen reopen -> Stream.of(reopen.reason());
            case Deed.Revoke revoke -> Stream.of(revoke.reason());
            case Deed.Overrule overrule -> Stream.of(overrule.reason());
            case Deed.Waive waive ->
                Stream.of(
                        waive.waiver().reason(),
                        waive.waiver().risk(),
                        waive.waiver().mitigation());
            case Deed.Choose choose -> Stream.of(choose.option());
            case Deed.AddNote note -> Stream.of(note.text());
            case Deed.Disarm disarm -> Stream.of(disarm.why());
            case Deed.Fill fill -> Stream.of(fill.value());
            case Deed.Name name -> Stream.of(name.text());
            case Deed.Recut recut -> Stream.of(recut.release());
            case Deed.SetRole role -> Stream.of(role.label(), role.reason());
            case Deed.CastVote cast ->
                Stream.concat(
                        Stream.of(cast.vote().reason(), cast.vote().dissent()),
                        cast.vote().conditions().stream().map(Vote.Condition::text));
            case Deed.Decide decide -> Stream.of(decide.decision().reason());
            case Deed.Stand stand -> Stream.of(stand.reason());
            case Deed.Amend amend -> Stream.of(amend.reason());
            case Deed.Open _,
                    Deed.Confirm _,
                    Deed.Attach _,
                    Deed.AssignGate _,
                    Deed.Bind _,
                    Deed.Arm _,
                    Deed.Observe _,
                    Deed.Ask _,
                    Deed.LastTime _,
                    Deed.Follow _,
                    Deed.Sidecar _,
                    Deed.AssignSection _,
                    Deed.AnswerOptional _,
                    Deed.Revise _,
                    Deed.Settle _,
                    Deed.Export _,
                    Deed.Undo _,
                    Deed.Redo _,
                    Deed.StartRound _,
                    Deed.EndRound _,
                    Deed.Accept _,
                    Deed.Freeze _,
                    Deed.Sign _,
                    Deed.SignAmendment _,
                    Deed.Restore _ -> Stream.of();
        };
    }
}
