package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.cli.command.GateSyntaxOptions;
import dev.gateboard.cli.command.ProposedOwnerAssigner;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.ReviewDifferenceText;
import dev.gateboard.text.review.TierText;
import dev.gateboard.text.review.VoteText;
import dev.gateboard.workspace.FileOperations;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.record.RecordService;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Starts a review.
@Command(name = "open")
public final class OpenCommand extends CliCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "usage.document")
    String file = "";

    @Option(names = "--set", paramLabel = "LABEL=VALUE")
    List<String> set = new ArrayList<>();

    @Option(names = "--from", paramLabel = "REVIEW")
    String from = "";

    @Option(names = "--probes", paramLabel = "FILE")
    String probes = "";

    @Option(names = "--new")
    boolean another;

    @Option(names = "--owners")
    boolean owners;

    @Mixin
    TierOption tier = new TierOption();

    @Mixin
    GateSyntaxOptions form = new GateSyntaxOptions();

    public OpenCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        var record = RecordService.findRecord(session.path(file));
        if (record.isPresent()) return reopen(record.get());
        var values = values();
        var path = session.path(file);
        if (file.toLowerCase(Locale.ROOT).endsWith(".gateboard")) return take(path);
        var bytes = FileArgument.read(path, FileArgument.READ_LIMIT);
        var syntax = form.form(bytes);
        var probesFile = beside(path);
        tier.check(FileArgument.name(path), bytes, syntax);
        return session.withWorkspace(workspace -> {
            var before = from.isEmpty()
                    ? List.<Review>of()
                    : List.of(CommandContext.review(workspace, from).review());
            var opening = new FileOperations.FileToOpen(
                    path,
                    bytes,
                    syntax,
                    values,
                    probesFile,
                    before.stream().map(Review::id).toList());
            // Going on from a review is a request for another one.
            var result = CommandContext.await(
                    another || !before.isEmpty()
                            ? workspace.files().openNew(session.currentUser(), opening)
                            : workspace.files().open(session.currentUser(), opening));
            switch (result) {
                case FileOperations.FileOpenResult.NotOpened(String sentence) -> throw new CommandException(sentence);
                case FileOperations.FileOpenResult.NoGates(String sentence, var _, var _) ->
                    throw new CommandException(sentence);
                case FileOperations.FileOpenResult.Begun(var stored) -> printBegun(workspace, stored, before);
                case FileOperations.FileOpenResult.Known known -> goOn(workspace, known, opening);
            }
            return ExitCode.DONE;
        });
    }

    private void printBegun(Workspace workspace, WorkspaceResult.Stored done, List<Review> before)
            throws CommandException, InterruptedException {
        done.problems().forEach(problem -> session.err().println(ReviewTextFormatter.problem(file, problem)));
        done.remarks().forEach(session.err()::println);
        var review = done.reviewStatus().review();
        long unmarked = review.checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && gate.requirement() == Gate.Requirement.UNMARKED)
                .count();
        if (review.checklist().marksRequired() && unmarked > 0)
            session.err()
                    .println(Messages.COMMAND.count(
                            "open.optional", unmarked, CommandContext.shortId(done.reviewStatus())));
        if (!owners)
            ReviewTextFormatter.ownerOffer(
                            review.checklist(),
                            "gateboard assign " + CommandContext.shortId(done.reviewStatus()) + " --proposed")
                    .ifPresent(offer -> session.err().println(ReviewTextFormatter.problem(file, offer)));
        var opened = withChoices(workspace, done.reviewStatus());
        var nextVersion = NextVersionOffer.of(workspace, opened);
        if (session.isJson())
            session.out()
                    .println(new ReviewJsonFormatter(opened)
                            .text(
                                    true,
                                    body -> nextVersion.put(
                                            body.put("opened", "begun").put("fileChanged", false))));
        else {
            nextVersion.sentence().ifPresent(session.out()::println);
            before.forEach(each -> ReviewDifferenceText.of(opened, each).forEach(session.out()::println));
            printOpened(opened);
        }
    }

    /// The owners and the tier that were asked for.
    private ReviewStatus withChoices(Workspace workspace, ReviewStatus opened)
            throws CommandException, InterruptedException {
        var owned = owners ? new ProposedOwnerAssigner(session, workspace).assign(opened) : opened;
        return tier.choose(session, workspace, owned);
    }

    /// The review that knows the file goes on; what it would change is offered (rule R37).
    private void goOn(Workspace workspace, FileOperations.FileOpenResult.Known known, FileOperations.FileToOpen opening)
            throws CommandException, InterruptedException {
        var continued = new KnownFileContinuation(session, known.reviewStatus(), opening);
        continued.refuseOtherWishes(!probes.isEmpty(), form.isGiven());
        var change = continued.change(known.context());
        var status = withChoices(workspace, known.reviewStatus());
        if (session.isJson()) {
            session.out()
                    .println(new ReviewJsonFormatter(status)
                            .text(true, body -> body.put("opened", "continued").put("fileChanged", !change.isEmpty())));
            return;
        }
        printCounts(status);
        if (!change.isEmpty()) session.out().println(change);
        session.out()
                .println(Messages.COMMAND.text(
                        "open.known",
                        FileArgument.name(opening.file()),
                        status.review().name()));
        session.out()
                .println(Messages.COMMAND.text("open.continued", status.review().id()));
    }

    private void printCounts(ReviewStatus reviewStatus) {
        session.out()
                .println(Messages.COMMAND.text(
                        "counts.review", reviewStatus.review().name(), ReviewTextFormatter.counts(reviewStatus)));
    }

    /// The id is the last word of the last line, for scripts.
    private void printOpened(ReviewStatus reviewStatus) {
        printCounts(reviewStatus);
        var tiers = TierText.summary(reviewStatus.review());
        if (!tiers.isEmpty()) session.out().println(Messages.COMMAND.text("tier.chosen", tiers));
        session.out().println(Messages.COMMAND.text("open.next", CommandContext.shortId(reviewStatus)));
        session.out()
                .println(Messages.COMMAND.text(
                        "open.opened", reviewStatus.review().id()));
    }

    /// A record opens whole, as the review it was.
    private int reopen(Path markdown) throws CommandException, InterruptedException {
        if (!set.isEmpty() || !from.isEmpty() || !probes.isEmpty() || owners || another || tier.isGiven())
            throw CommandException.usageError(Messages.COMMAND.text("open.recordAlone", FileArgument.name(markdown)));
        var clock = session.surroundings().clock();
        var arrived = CommandContext.requireRecordResult(
                new RecordService().readForImport(markdown, session.allowedSigners(""), clock.instant()));
        return session.withWorkspace(workspace -> {
            var done = CommandContext.requireSaved(workspace.records().reopen(session.currentUser(), arrived));
            var review = done.reviewStatus().review();
            if (!arrived.isVerified())
                session.err().println(Messages.COMMAND.text("open.unverified", arrived.verificationText()));
            if (session.isJson()) session.out().println(new ReviewJsonFormatter(done.reviewStatus()).text(true));
            else {
                printCounts(done.reviewStatus());
                review.meeting()
                        .decision()
                        .ifPresent(made -> session.out().println(VoteText.decisionText(review, made)));
                session.out().println(Messages.COMMAND.text("open.reopened", review.id()));
            }
            return ExitCode.DONE;
        });
    }

    /// A review that was handed over as one file.
    private int take(Path bundle) throws CommandException, InterruptedException {
        if (!from.isEmpty() || !set.isEmpty() || !probes.isEmpty() || owners || another || tier.isGiven())
            throw CommandException.usageError(Messages.COMMAND.text("open.bundleAlone"));
        if (!Files.isRegularFile(bundle)) throw new CommandException(Messages.COMMAND.text("file.missing", bundle));
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.requireSaved(
                            workspace.records().take(session.currentUser(), bundle, session.allowedSigners("")))
                    .reviewStatus();
            if (!reviewStatus.claims().isEmpty()) session.err().println(Messages.COMMAND.text("open.unsigned"));
            if (session.isJson()) session.out().println(new ReviewJsonFormatter(reviewStatus).text(true));
            else printOpened(reviewStatus);
            return ExitCode.DONE;
        });
    }

    /// The probes named, or those that lie beside the checklist.
    private StoredProbesFile beside(Path checklist) throws CommandException {
        var probesFile = probes.isEmpty()
                ? checklist.resolveSibling(StoredProbesFile.nameFor(FileArgument.name(checklist)))
                : session.path(probes);
        if (probes.isEmpty() && !Files.exists(probesFile)) return StoredProbesFile.NOTHING;
        return new StoredProbesFile(
                FileArgument.name(probesFile), FileArgument.read(probesFile, FileArgument.READ_LIMIT));
    }

    private Map<String, String> values() throws CommandException {
        var values = new LinkedHashMap<String, String>();
        for (var pair : set) {
            int equals = pair.indexOf('=');
            if (equals <= 0) throw CommandException.usageError(Messages.COMMAND.text("open.noField", pair));
            values.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return values;
    }
}
