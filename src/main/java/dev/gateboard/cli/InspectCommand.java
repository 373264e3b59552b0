package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.model.Problem;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.words.CountText;
import dev.gateboard.workspace.Looked;
import java.time.ZoneOffset;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows a document as a checklist, and keeps nothing.
@Command(
        name = "inspect",
        description = "Shows a document as a checklist, and keeps nothing.",
        footer = {"", "  gateboard inspect checklist.md --json"})
final class InspectCommand extends Verb {
    @Parameters(paramLabel = "FILE", description = "The Markdown document.")
    String file = "";

    @Mixin
    GateSyntaxOptions form = new GateSyntaxOptions();

    InspectCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused {
        var path = session.path(file);
        var bytes = NamedFile.read(path, NamedFile.LARGEST_DOCUMENT);
        return switch (Looked.at(NamedFile.name(path), bytes, form.form())) {
            case Looked.Unreadable(Problem problem) -> throw new Refused(Lines.problem(file, problem));
            case Looked.Read(Checklist checklist) -> show(board(NamedFile.name(path), checklist));
        };
    }

    private Board board(String fileName, Checklist checklist) throws Refused {
        var now = session.surroundings().clock().instant();
        var opening = new Deed.Open(
                fileName,
                "",
                form.form(),
                session.surroundings().zone(),
                checklist.gates().stream().map(Gate::id).toList());
        var nobody = new Person("nobody", "");
        var event = new ReviewEvent(1, 1, now, ZoneOffset.UTC, nobody, nobody, opening);
        return Board.of(Review.open(new UUID(0, 0), checklist, opening, event), now);
    }

    private int show(Board board) {
        var checklist = board.review().checklist();
        checklist.problems().forEach(problem -> session.err().println(Lines.problem(file, problem)));
        if (session.json()) {
            session.out().println(new Json(board).text(false));
            return ExitCode.DONE;
        }
        session.out()
                .println(checklist.title() + ": " + Lines.counts(board) + ", "
                        + CountText.counted(checklist.fields().size(), "field") + ", "
                        + CountText.counted(checklist.roles().size(), "role"));
        checklist.gates().forEach(gate -> session.out().println(Lines.gate(board, gate)));
        return ExitCode.DONE;
    }
}
