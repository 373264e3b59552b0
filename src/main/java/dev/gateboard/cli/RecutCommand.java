package dev.gateboard.cli;

import dev.gateboard.model.Gate;
import dev.gateboard.words.Sentences;
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
final class RecutCommand extends Verb {
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

    RecutCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        return session.work(workspace -> {
            var board = Session.review(workspace, review);
            var kept = new LinkedHashSet<UUID>();
            for (var gate : Lookup.gates(board.review().checklist(), keep))
                board.review().leaves(gate).stream().map(Gate::id).forEach(kept::add);
            var done = Session.done(workspace.recut(board.review().id(), session.person(), release, List.copyOf(kept)));
            if (session.json()) session.out().println(new Json(done.board()).text(true));
            else {
                var now = done.board();
                session.out().println(now.review().name() + " " + release + ": " + Sentences.verdict(now));
                session.out().println(Lines.counts(now));
                now.emptyFields().stream()
                        .filter(field ->
                                !board.review().value(field.placeholder()).isEmpty())
                        .forEach(field -> session.err()
                                .println("L" + field.line() + "  " + field.label()
                                        + " was of the build before; fill it anew."));
            }
            return ExitCode.DONE;
        });
    }
}
