package dev.gateboard.workspace.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.SafeFileName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The names of files in events that came from outside: they are names of the files' own and lead nowhere.
public final class ImportedFileNames {
    private ImportedFileNames() {}

    /// The first that is no plain name; empty where all are.
    public static Optional<String> findInvalid(List<ReviewEvent> events) {
        return events.stream()
                .map(ReviewEvent::action)
                .flatMap(ImportedFileNames::names)
                .filter(name -> !SafeFileName.isSafe(name))
                .findFirst();
    }

    private static Stream<String> names(Action action) {
        return switch (action) {
            case Action.Open open -> Stream.of(open.fileName());
            case Action.Revise revise -> Stream.of(revise.fileName());
            case Action.StoreProbesFile probesFile -> Stream.of(probesFile.fileName());
            case Action.Freeze freeze -> Stream.of(freeze.name());
            case Action.RestoreFromRecord restore -> Stream.of(restore.fileName());
            case Action.Pass pass -> names(pass.evidence());
            case Action.Fail fail -> names(fail.evidence());
            case Action.MarkNotApplicable out -> names(out.evidence());
            case Action.Attach attach -> names(List.of(attach.evidence()));
            // An export names a file of the machine it was made on, and is shown only.
            case Action.Reopen _,
                    Action.Confirm _,
                    Action.Waive _,
                    Action.Revoke _,
                    Action.Choose _,
                    Action.AddNote _,
                    Action.AssignGate _,
                    Action.AssignSection _,
                    Action.Fill _,
                    Action.AnswerOptional _,
                    Action.SetOptional _,
                    Action.ChooseTier _,
                    Action.Name _,
                    Action.Export _,
                    Action.Bind _,
                    Action.Arm _,
                    Action.Disarm _,
                    Action.Observe _,
                    Action.Overrule _,
                    Action.Ask _,
                    Action.AddEarlierDecision _,
                    Action.ContinueFromReview _,
                    Action.StartNewBuild _,
                    Action.StartRound _,
                    Action.EndRound _,
                    Action.SetRole _,
                    Action.CastVote _,
                    Action.Decide _,
                    Action.Accept _,
                    Action.AffirmDecision _,
                    Action.Sign _,
                    Action.Settle _,
                    Action.Amend _,
                    Action.SignAmendment _,
                    Action.Undo _,
                    Action.Redo _ -> Stream.of();
        };
    }

    private static Stream<String> names(List<Evidence> evidence) {
        return evidence.stream().flatMap(each -> each.file().stream()).map(Evidence.Attachment::name);
    }
}
