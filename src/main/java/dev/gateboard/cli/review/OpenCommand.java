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
import dev.gateboard.workspace.record.RecordService;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            var done = CommandContext.requireSaved(
                    before.isEmpty()
                            ? workspace.open(
                                    session.currentUser(), FileArgument.name(path), bytes, syntax, values, probesFile)
                            : workspace.openFrom(
                                    before.getFirst().id(),
                                    session.currentUser(),
                                    FileArgument.name(path),
                                    bytes,
                                    syntax,
                                    values,
                                    probesFile));
            done.problems().forEach(problem -> session.err().println(ReviewTextFormatter.problem(file, problem)));
            done.remarks().forEach(session.err()::println);
            var review = done.reviewStatus().review();
            CommandContext.await(workspace.files().watch(review.id(), path));
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
            var owned = owners
                    ? new ProposedOwnerAssigner(session, workspace).assign(done.reviewStatus())
                    : done.reviewStatus();
            var opened = tier.choose(session, workspace, owned);
            if (session.isJson()) session.out().println(new ReviewJsonFormatter(opened).text(true));
            else {
                before.forEach(each -> ReviewDifferenceText.of(opened, each).forEach(session.out()::println));
                printOpened(opened);
            }
            return ExitCode.DONE;
        });
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
        if (!set.isEmpty() || !from.isEmpty() || !probes.isEmpty() || owners || tier.isGiven())
            throw CommandException.usageError(Messages.COMMAND.text("open.recordAlone", FileArgument.name(markdown)));
        var clock = session.surroundings().clock();
        var arrived = CommandContext.requireRecordResult(
                new RecordService().readForImport(markdown, signers(), clock.instant()));
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

    private Optional<Path> signers() throws CommandException {
        var configured = session.gitSetting("gpg.ssh.allowedSignersFile");
        return configured.isEmpty() ? Optional.empty() : Optional.of(session.path(configured));
    }

    /// A review that was handed over as one file.
    private int take(Path bundle) throws CommandException, InterruptedException {
        if (!from.isEmpty() || !set.isEmpty() || !probes.isEmpty() || owners || tier.isGiven())
            throw CommandException.usageError(Messages.COMMAND.text("open.bundleAlone"));
        if (!Files.isRegularFile(bundle)) throw new CommandException(Messages.COMMAND.text("file.missing", bundle));
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.requireSaved(
                            workspace.records().take(session.currentUser(), bundle, signers()))
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
