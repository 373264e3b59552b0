package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.PastReviewFinding;
import dev.gateboard.model.status.PastReviewStatistics;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.PastReviewText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tells what past reviews of the same service or checklist show of a review's gates.
@Command(name = "past")
public final class PastCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    public PastCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var found = CommandContext.review(workspace, review).review();
            var all = CommandContext.state(workspace).reviewStatuses().stream()
                    .map(ReviewStatus::review)
                    .toList();
            var statistics = PastReviewStatistics.of(found, all);
            if (session.isJson())
                printJson(found.id().toString(), found.checklist().gates(), statistics);
            else print(statistics);
            return ExitCode.DONE;
        });
    }

    private void print(PastReviewStatistics statistics) {
        session.out().println(PastReviewText.basis(statistics));
        var all = statistics.all();
        for (var finding : PastReviewFinding.values()) {
            var gates = finding.gates(statistics);
            if (gates.isEmpty()) continue;
            session.out().println(PastReviewText.title(finding));
            gates.forEach(gate ->
                    session.out().println("  " + PastReviewText.name(gate, all) + "  " + PastReviewText.hint(gate)));
        }
    }

    private void printJson(String id, Iterable<Gate> gates, PastReviewStatistics statistics) {
        var body = session.json();
        body.put("review", id).put("reviews", statistics.reviews());
        var list = body.putArray("gates");
        for (var gate : gates)
            if (gate.isLeaf())
                statistics
                        .findFor(gate)
                        .ifPresent(found -> list.addObject()
                                .put("id", gate.id().toString())
                                .put("line", gate.line())
                                .put("text", gate.text())
                                .put("reviews", found.reviews())
                                .put("failed", found.failed())
                                .put("waived", found.waived())
                                .put("clearedLast", found.last())
                                .put("openSeconds", found.openDuration().toSeconds()));
        session.out().println(body.toPrettyString());
    }
}
