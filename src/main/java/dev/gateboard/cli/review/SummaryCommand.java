package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.text.SensitiveDataMasker;
import dev.gateboard.text.review.ChatSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells how a review stands in a few lines for a chat, the same that the window copies.
@Command(name = "summary")
public final class SummaryCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Option(names = "--plain")
    boolean plain;

    public SummaryCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            var summary = SensitiveDataMasker.of(reviewStatus.review().release())
                    .mask(
                            plain
                                    ? ChatSummary.plain(reviewStatus, reviewStatus.at())
                                    : ChatSummary.markdown(reviewStatus, reviewStatus.at()));
            if (session.isJson()) {
                var body = session.json();
                body.put("review", reviewStatus.review().id().toString()).put("summary", summary);
                session.out().println(body.toPrettyString());
            } else session.out().print(summary);
            return ExitCode.DONE;
        });
    }
}
