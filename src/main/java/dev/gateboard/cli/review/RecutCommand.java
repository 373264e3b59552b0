package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.StatusText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Cuts a new build.
@Command(name = "recut")
public final class RecutCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Parameters(index = "1", paramLabel = "BUILD", descriptionKey = "release")
    String release = "";

    @Option(names = "--keep", arity = "1..*", paramLabel = "GATE")
    List<String> keep = new ArrayList<>();

    public RecutCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            var kept = new LinkedHashSet<UUID>();
            for (var gate : NameLookup.gates(reviewStatus.review().checklist(), keep))
                reviewStatus.review().leaves(gate).stream().map(Gate::id).forEach(kept::add);
            var done = CommandContext.requireSaved(
                    workspace.recut(reviewStatus.review().id(), session.currentUser(), release, List.copyOf(kept)));
            if (session.isJson()) session.out().println(new ReviewJsonFormatter(done.reviewStatus()).text(true));
            else {
                var now = done.reviewStatus();
                session.out().println(answer(reviewStatus, now));
                session.out()
                        .println(Messages.COMMAND.text(
                                "undo.state", StatusText.verdict(now), ReviewTextFormatter.counts(now)));
                now.emptyFields().stream()
                        .filter(field -> !reviewStatus
                                .review()
                                .value(field.placeholder())
                                .isEmpty())
                        .forEach(field -> session.err()
                                .println(Messages.COMMAND.text(
                                        "recut.field", String.valueOf(field.line()), field.label())));
            }
            return ExitCode.DONE;
        });
    }

    /// How many gates the new build opened again, and how many it kept.
    private String answer(ReviewStatus before, ReviewStatus now) {
        var decided = before.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && before.status(gate).status() != GateStatus.OPEN)
                .toList();
        long reopened = decided.stream()
                .filter(gate -> now.status(gate).status() == GateStatus.OPEN)
                .count();
        return Messages.COMMAND.text("recut.done", release, now.review().name(), reopened, decided.size() - reopened);
    }
}
