package dev.gateboard.cli.record;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.Workspace;
import java.util.List;

/// Finds a decision by the build it was about, or by its number in the log.
record DecisionLookup(ReviewStatus reviewStatus, Workspace workspace) {

    /// The number of its event.
    int number(String named) throws CommandException, InterruptedException {
        var builds = reviewStatus.review().meeting().previousBuilds().newestFirst().stream()
                .filter(build -> List.of(build.release().split(", ")).contains(named))
                .flatMap(build -> build.decisions().stream())
                .filter(made -> made.decision().kind() != Decision.Kind.HOLD)
                .map(made -> made.attribution().number())
                .toList();
        if (!builds.isEmpty()) return builds.getFirst();
        var decided = CommandContext.await(
                        workspace.events(reviewStatus.review().id()))
                .stream()
                .filter(event -> event.action() instanceof Action.Decide)
                .map(event -> event.number())
                .toList();
        for (int number : decided) if (String.valueOf(number).equals(named)) return number;
        throw new CommandException(
                decided.isEmpty()
                        ? Messages.COMMAND.text("export.noDecision", named)
                        : Messages.COMMAND.text("export.decisions", named, numbers(decided)));
    }

    private static String numbers(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }
}
