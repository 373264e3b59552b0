package dev.gateboard.workspace.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.SafeFileName;
import dev.gateboard.model.gate.WebAddress;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.signal.file.WholeFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Takes files as evidence, and refuses what shows nothing: an empty file, a folder, a device, an address that leads
/// nowhere (rules R10 and R35).
public sealed interface EvidenceFileReader {

    record AcceptedFile(FileAttachment attachment) implements EvidenceFileReader {}

    /// What is not taken.
    ///
    /// @param sentence why, and what to do
    record EvidenceRefused(RefusalReason reason, String sentence) implements EvidenceFileReader {}

    /// What is wrong with a file.
    enum RefusalReason {
        LARGE,
        EMPTY,
        UNREADABLE
    }

    /// Reads a file once and whole.
    static EvidenceFileReader read(Path file) {
        var name = String.valueOf(file.getFileName());
        if (!Files.exists(file))
            return new EvidenceRefused(RefusalReason.UNREADABLE, Messages.WORKSPACE.text("evidence.missing", file));
        if (!SafeFileName.isSafe(name))
            return new EvidenceRefused(RefusalReason.UNREADABLE, Messages.WORKSPACE.text("evidence.badName", name));
        try {
            var bytes = WholeFileReader.read(file, Evidence.Attachment.LARGEST);
            var attachment = FileAttachment.of(name, bytes);
            return BlankText.isBlank(bytes)
                    ? new EvidenceRefused(RefusalReason.EMPTY, empty(file.toString()))
                    : new AcceptedFile(attachment);
        } catch (WholeFileReader.NotRead e) {
            return new EvidenceRefused(
                    e.isLarge() ? RefusalReason.LARGE : RefusalReason.UNREADABLE,
                    Messages.WORKSPACE.text("evidence.notRead", e.sentence(file.toString())));
        } catch (IOException e) {
            return new EvidenceRefused(RefusalReason.UNREADABLE, Messages.WORKSPACE.text("evidence.unreadable", file));
        }
    }

    private static String empty(String name) {
        return Messages.WORKSPACE.text("evidence.empty", name);
    }

    /// Why new evidence is not taken; empty where it is.
    static Optional<String> refusal(List<Action> actions, List<FileAttachment> attachments) {
        for (var attachment : attachments)
            if (BlankText.isBlank(attachment.bytes()))
                return Optional.of(empty(attachment.evidence().name()));
        return actions.stream()
                .flatMap(action -> evidenceOf(action).stream())
                .flatMap(evidence -> refusal(evidence).stream())
                .findFirst();
    }

    private static List<Evidence> evidenceOf(Action action) {
        return switch (action) {
            case Action.Pass pass -> pass.evidence();
            case Action.Fail fail -> fail.evidence();
            case Action.MarkNotApplicable out -> out.evidence();
            case Action.Attach(var _, Evidence evidence) -> List.of(evidence);
            case Action.Open _,
                    Action.Reopen _,
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
                    Action.StoreProbesFile _,
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
                    Action.Freeze _,
                    Action.Sign _,
                    Action.Revise _,
                    Action.Settle _,
                    Action.Amend _,
                    Action.SignAmendment _,
                    Action.RestoreFromRecord _,
                    Action.Undo _,
                    Action.Redo _ -> List.of();
        };
    }

    /// Why this is no evidence; empty where it is, or is the word itself.
    static Optional<String> refusal(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Address(String url)
            when !WebAddress.isWebAddress(url) -> Optional.of(Messages.WORKSPACE.text("evidence.noAddress", url));
            case Evidence.Attachment file when file.isEmpty() -> Optional.of(empty(file.name()));
            case Evidence.Attachment file
            when !SafeFileName.isSafe(file.name()) ->
                Optional.of(Messages.WORKSPACE.text("evidence.badName", file.name()));
            case Evidence.Address _, Evidence.Attachment _, Evidence.Answer _, Evidence.Measured _ -> Optional.empty();
        };
    }
}
