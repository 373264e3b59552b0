package dev.gateboard.cli.document;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.model.revision.DocumentChangeSet;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.DocumentChangeText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.revision.DocumentComparer;
import dev.gateboard.workspace.revision.IncomingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A verb that makes another file a review's document (rule R31).
abstract class DocumentUpdateCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Option(names = "--accept", descriptionKey = "usage.acceptMatches")
    boolean accept;

    @Option(names = "--by", paramLabel = "PERSON", descriptionKey = "usage.copyOwner")
    String by = "";

    DocumentUpdateCommand(CommandContext session) {
        super(session);
    }

    /// A file's name and bytes.
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record NamedFile(String name, byte[] bytes) {}

    abstract NamedFile file(Workspace workspace) throws CommandException, InterruptedException;

    /// Keeps that the review knows the file, where opening it is to go on with the review (rule R37).
    void remember(Workspace workspace, UUID id, NamedFile named) throws CommandException, InterruptedException {
        // A template belongs to no review.
    }

    /// Says what the new document may be besides; said to people alone.
    void offerNextVersion(Workspace workspace, ReviewStatus updated) throws CommandException, InterruptedException {
        // An edited copy is a version of no template.
    }

    String reviewName() {
        return review;
    }

    /// As it was named on the command line.
    abstract String file();

    abstract boolean isTemplate();

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            var named = file(workspace);
            var sight = CommandContext.await(workspace
                    .revisions()
                    .comparisonContext(reviewStatus.review().id()));
            if (sight.isEmpty()) throw new CommandException(Messages.COMMAND.text("update.missingReview"));
            switch (DocumentComparer.compareFile(sight.get(), named.name(), named.bytes(), isTemplate())) {
                case IncomingDocument.DocumentComparison.DocumentRefused(String sentence) ->
                    throw new CommandException(sentence);
                case IncomingDocument.DocumentComparison.OtherChecklist(String sentence) ->
                    throw new CommandException(Messages.COMMAND.text("update.otherChecklist", sentence, named.name()));
                case IncomingDocument.DocumentComparison.Unchanged _ -> again(workspace, reviewStatus, named.name());
                case IncomingDocument.DocumentComparison.Changed(IncomingDocument incoming) ->
                    take(workspace, reviewStatus, incoming);
            }
            remember(workspace, reviewStatus.review().id(), named);
            return ExitCode.DONE;
        });
    }

    private void take(Workspace workspace, ReviewStatus reviewStatus, IncomingDocument incoming)
            throws CommandException, InterruptedException {
        var answers = new ArrayList<Action>();
        if (accept) incoming.gatesToConfirm().forEach(gate -> answers.add(new Action.Confirm(gate)));
        if (accept)
            waiting(reviewStatus.review()).stream()
                    .filter(confirm -> incoming.keepsGate(((Action.Confirm) confirm).gate()))
                    .forEach(answers::add);
        var whose = by.isEmpty() ? incoming : incoming.withSender(ValueArgumentParser.parsePerson(by));
        var done = CommandContext.requireSaved(
                workspace.revisions().revise(reviewStatus.review().id(), session.currentUser(), whose, answers));
        done.problems().forEach(problem -> session.err().println(ReviewTextFormatter.problem(file(), problem)));
        printChanges(done.reviewStatus(), incoming.changes(), answers.size());
        if (!session.isJson()) offerNextVersion(workspace, done.reviewStatus());
    }

    /// The same bytes once more: only what waits can be accepted.
    private void again(Workspace workspace, ReviewStatus reviewStatus, String name)
            throws CommandException, InterruptedException {
        var waiting = waiting(reviewStatus.review());
        if (!accept || waiting.isEmpty()) {
            printChanges(
                    reviewStatus,
                    new DocumentChangeSet(
                            name,
                            isTemplate(),
                            reviewStatus.review().checklist().gates().size(),
                            List.of(),
                            List.of()),
                    0);
            return;
        }
        var person = session.currentUser();
        var done = CommandContext.requireSaved(
                workspace.perform(reviewStatus.review().id(), person, person, waiting, List.of()));
        printChanges(
                done.reviewStatus(),
                new DocumentChangeSet(
                        name,
                        isTemplate(),
                        reviewStatus.review().checklist().gates().size(),
                        List.of(),
                        List.of()),
                waiting.size());
    }

    private static List<Action> waiting(Review review) {
        return review.checklist().gates().stream()
                .filter(Gate::isLeaf)
                .filter(gate -> review.state(gate).canStillHold(gate))
                .<Action>map(gate -> new Action.Confirm(gate.id()))
                .toList();
    }

    private void printChanges(ReviewStatus reviewStatus, DocumentChangeSet changes, int accepted) {
        if (session.isJson()) {
            session.out().println(new ReviewJsonFormatter(reviewStatus).text(true, changes, accepted));
            return;
        }
        var newer = reviewStatus.review().checklist();
        session.out().println(headline(changes));
        for (var change : changes.automatic()) session.out().println(changeLine(newer, change));
        for (var change : changes.questions()) session.out().println(questionLine(newer, change));
        if (accepted > 0) session.out().println(Messages.COMMAND.count("update.accepted", accepted));
        int questions = reviewStatus.review().questions().size();
        if (questions > 0)
            session.out()
                    .println(Messages.COMMAND.count(
                            "update.questions", questions, CommandContext.shortId(reviewStatus)));
        session.out()
                .println(Messages.COMMAND.text(
                        "undo.state", StatusText.verdict(reviewStatus), ReviewTextFormatter.counts(reviewStatus)));
    }

    private String headline(DocumentChangeSet changes) {
        if (changes.automatic().isEmpty() && changes.questions().isEmpty())
            return Messages.COMMAND.text("update.noChanges", changes.fileName());
        var unchanged = Messages.COMMAND.count("update.unchangedGates", changes.unchangedCount());
        var summary = DocumentChangeText.summary(changes);
        return isTemplate()
                ? Messages.COMMAND.text("update.upgraded", changes.fileName(), unchanged, summary)
                : Messages.COMMAND.text("update.refreshed", changes.fileName(), unchanged, summary);
    }

    /// What a file changed, applied already.
    private static String changeLine(Checklist newer, DocumentChange change) {
        var detail = DocumentChangeText.detail(change);
        return lineNumber(change) + DocumentChangeText.label(change) + "  " + DocumentChangeText.subject(newer, change)
                + (detail.isEmpty() ? "" : "  (" + detail + ")");
    }

    /// What a file asks.
    private static String questionLine(Checklist newer, DocumentChange.Question change) {
        return Messages.COMMAND.text("update.question", changeLine(newer, change), DocumentChangeText.answer(change));
    }

    private static String lineNumber(DocumentChange change) {
        int line = DocumentChangeText.line(change);
        return line > 0 ? "L" + line + "  " : "";
    }
}
