package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.FileOperations.FileToOpen;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.revision.ComparisonContext;
import dev.gateboard.workspace.revision.DocumentComparer;
import dev.gateboard.workspace.revision.IncomingDocument;
import java.util.List;

/// How `open` goes on with a review that knows the file (rule R37).
record KnownFileContinuation(CommandContext session, ReviewStatus reviewStatus, FileToOpen opening) {

    /// Refuses what only a review that begins can take: nothing of one that goes on is changed in passing.
    ///
    /// @param probesNamed whether a probes file was named
    /// @param syntaxNamed whether it was said how the file is to be read
    void refuseOtherWishes(boolean probesNamed, boolean syntaxNamed) throws CommandException {
        var review = reviewStatus.review();
        var file = FileArgument.name(opening.file());
        var id = CommandContext.shortId(reviewStatus);
        for (var wish : opening.fieldValues().entrySet()) {
            var fields = fields(wish.getKey());
            if (fields.size() != 1)
                throw new CommandException(Messages.COMMAND.text("open.unknownField", wish.getKey(), file));
            if (!review.value(fields.getFirst().placeholder()).equals(wish.getValue()))
                throw new CommandException(Messages.COMMAND.text("open.knownField", file, id, wish.getKey()));
        }
        if (probesNamed
                && !review.probesFile()
                        .sha256()
                        .equals(FileAttachment.sha256(opening.probesFile().bytes())))
            throw new CommandException(Messages.COMMAND.text("open.knownProbes", file, id));
        var current = review.documentVersion().form();
        if (syntaxNamed
                && !(opening.form().name().equals(current.name())
                        && current.inclusions().containsAll(opening.form().inclusions())))
            throw new CommandException(Messages.COMMAND.text("open.knownSyntax", file, id));
    }

    private List<Field> fields(String label) {
        return reviewStatus.review().checklist().fields().stream()
                .filter(field -> field.label().equalsIgnoreCase(label))
                .toList();
    }

    /// What to do about a file that differs from what the review has; empty where it does not.
    ///
    /// @throws CommandException for a file that cannot be read, or is another checklist now
    String change(ComparisonContext context) throws CommandException {
        var name = FileArgument.name(opening.file());
        return switch (DocumentComparer.compareFile(context, name, opening.bytes(), false)) {
            case IncomingDocument.DocumentComparison.Unchanged _ -> "";
            case IncomingDocument.DocumentComparison.Changed _ ->
                Messages.COMMAND.text("open.fileChanged", name, CommandContext.shortId(reviewStatus), opening.file());
            case IncomingDocument.DocumentComparison.DocumentRefused(String sentence) ->
                throw new CommandException(sentence);
            case IncomingDocument.DocumentComparison.OtherChecklist(String sentence) ->
                throw new CommandException(Messages.COMMAND.text("update.otherChecklist", sentence, opening.file()));
        };
    }
}
