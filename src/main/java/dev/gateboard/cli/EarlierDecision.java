package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Decision;
import dev.gateboard.model.Deed;
import dev.gateboard.workspace.Workspace;
import java.util.List;

/// Finds a decision by the build it was about, or by its number in the log.
record EarlierDecision(Board board, Workspace workspace) {

    /// The number of its event.
    int number(String named) throws Refused, InterruptedException {
        var builds = board.review().meeting().builds().newestFirst().stream()
                .filter(build -> List.of(build.release().split(", ")).contains(named))
                .flatMap(build -> build.decided().stream())
                .filter(made -> made.decision().kind() != Decision.Kind.HOLD)
                .map(made -> made.said().number())
                .toList();
        if (!builds.isEmpty()) return builds.getFirst();
        var decided = Session.answer(workspace.events(board.review().id())).stream()
                .filter(event -> event.deed() instanceof Deed.Decide)
                .map(event -> event.number())
                .toList();
        for (int number : decided) if (String.valueOf(number).equals(named)) return number;
        throw new Refused("No decision about a build " + named + ", and none of that number in the log"
                + (decided.isEmpty() ? "." : "; the log has decisions " + numbers(decided) + "."));
    }

    private static String numbers(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }
}
