package dev.gateboard.cli.document;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.model.revision.DocumentChangeSet;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.workspace.revision.InclusionChoice;
import dev.gateboard.workspace.revision.IncomingDocument;
import dev.gateboard.workspace.revision.SyntaxChangePlanner;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes gates of single tables and lists of a review's document, or takes that back (rule R38).
@Command(name = "include")
public final class IncludeCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "LINE", descriptionKey = "line")
    List<Integer> lines = new ArrayList<>();

    @Option(names = "--no")
    boolean no;

    public IncludeCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            var sight = CommandContext.await(workspace
                    .revisions()
                    .comparisonContext(reviewStatus.review().id()));
            if (sight.isEmpty()) throw new CommandException(Messages.COMMAND.text("update.missingReview"));
            var choice =
                    no ? InclusionChoice.leaveOut(sight.get(), lines) : InclusionChoice.include(sight.get(), lines);
            var form = switch (choice) {
                case InclusionChoice.ChosenSyntax(var chosen) -> chosen;
                case InclusionChoice.NotIncludable(String sentence) -> throw new CommandException(sentence);
            };
            switch (SyntaxChangePlanner.plan(sight.get(), form)) {
                case IncomingDocument.DocumentComparison.DocumentRefused(String sentence) ->
                    throw new CommandException(sentence);
                case IncomingDocument.DocumentComparison.OtherChecklist(String sentence) ->
                    throw new CommandException(sentence);
                case IncomingDocument.DocumentComparison.Unchanged _ ->
                    print(
                            reviewStatus,
                            DocumentChangeSet.nothing(
                                    reviewStatus.review().documentVersion().fileName()));
                case IncomingDocument.DocumentComparison.Changed(IncomingDocument incoming) -> {
                    var done = CommandContext.requireSaved(workspace
                            .revisions()
                            .revise(reviewStatus.review().id(), session.currentUser(), incoming, List.of()));
                    print(done.reviewStatus(), incoming.changes());
                }
            }
            return ExitCode.DONE;
        });
    }

    private void print(ReviewStatus reviewStatus, DocumentChangeSet changes) {
        if (session.isJson()) {
            session.out().println(new ReviewJsonFormatter(reviewStatus).text(true, changes, 0));
            return;
        }
        int added = changes.count(DocumentChange.Added.class) + changes.count(DocumentChange.Returned.class);
        int removed = changes.count(DocumentChange.Dropped.class) + changes.count(DocumentChange.Removed.class);
        session.out().println(said(changes, added, removed));
        int questions = reviewStatus.review().questions().size();
        if (questions > 0)
            session.out()
                    .println(Messages.COMMAND.count(
                            "update.questions", questions, CommandContext.shortId(reviewStatus)));
        session.out()
                .println(Messages.COMMAND.text(
                        "undo.state", StatusText.verdict(reviewStatus), ReviewTextFormatter.counts(reviewStatus)));
    }

    private String said(DocumentChangeSet changes, int added, int removed) {
        if (changes.isNothing()) return Messages.COMMAND.text("include.already");
        return no ? Messages.COMMAND.count("include.removed", removed) : Messages.COMMAND.count("include.added", added);
    }
}
