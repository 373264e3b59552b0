package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.text.review.StatusText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Cuts a new build.
@Command(
        name = "recut",
        description = "A new build: every mark, waiver and N/A opens again, but those of the gates that are kept.",
        footer = {
            "",
            "Choices stay, and so does what stands under branches that were not taken. Votes and decisions stay with"
                    + " the",
            "build before. One undo takes all of it back.",
            "",
            "  gateboard recut beep-api 9b07c11",
            "  gateboard recut beep-api 9b07c11 --keep \"Secrets policy\" \"RPO/RTO targets\""
        })
public final class RecutCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    @Parameters(index = "1", paramLabel = "RELEASE", description = "What the new build is called.")
    String release = "";

    @Option(
            names = "--keep",
            arity = "1..*",
            paramLabel = "GATE",
            description = "What holds for any build; a group means all its gates.")
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
                session.out().println(now.review().name() + " " + release + ": " + StatusText.verdict(now));
                session.out().println(ReviewTextFormatter.counts(now));
                now.emptyFields().stream()
                        .filter(field -> !reviewStatus
                                .review()
                                .value(field.placeholder())
                                .isEmpty())
                        .forEach(field -> session.err()
                                .println("L" + field.line() + "  " + field.label()
                                        + " was of the build before; fill it anew."));
            }
            return ExitCode.DONE;
        });
    }
}
