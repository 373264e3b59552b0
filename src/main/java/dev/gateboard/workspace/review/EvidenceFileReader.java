package dev.gateboard.workspace.review;

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
            return new EvidenceRefused(RefusalReason.UNREADABLE, "There is no file " + file + "; check its name.");
        if (!SafeFileName.isSafe(name))
            return new EvidenceRefused(
                    RefusalReason.UNREADABLE, "\"" + name + "\" is no plain name of a file. Rename it first.");
        try {
            var bytes = WholeFileReader.read(file, Evidence.Attachment.LARGEST);
            var attachment = FileAttachment.of(name, bytes);
            return BlankText.isBlank(bytes)
                    ? new EvidenceRefused(RefusalReason.EMPTY, empty(file.toString()))
                    : new AcceptedFile(attachment);
        } catch (WholeFileReader.NotRead e) {
            return new EvidenceRefused(
                    e.isLarge() ? RefusalReason.LARGE : RefusalReason.UNREADABLE,
                    e.sentence(file.toString()) + " Attach another file.");
        } catch (IOException e) {
            return new EvidenceRefused(RefusalReason.UNREADABLE, file + " cannot be read; check that you may read it.");
        }
    }

    private static String empty(String name) {
        return name + " is empty, so it proves nothing. Attach a file with something in it.";
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
            when !WebAddress.isWebAddress(url) ->
                Optional.of("\"" + url
                        + "\" leads to no page or file. Give an address such as https://ci.example.org/run/7, or a"
                        + " file.");
            case Evidence.Attachment file when file.isEmpty() -> Optional.of(empty(file.name()));
            case Evidence.Attachment file
            when !SafeFileName.isSafe(file.name()) ->
                Optional.of("\"" + file.name() + "\" is no plain name of a file. Rename it first.");
            case Evidence.Address _, Evidence.Attachment _, Evidence.Answer _, Evidence.Measured _ -> Optional.empty();
        };
    }
}
