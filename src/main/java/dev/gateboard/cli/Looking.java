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

/// The verbs that look at a file and keep nothing.
final class Looking {
    private Looking() {}

    @Command(
            name = "lint",
            description = "Lists a document's problems with their lines.",
            footer = {
                "",
                "Exit code 0: none; 1: warnings; 2: the document cannot be used.",
                "",
                "  gateboard lint checklist.md"
            })
    static final class Lint extends Verb {
        @Parameters(paramLabel = "FILE", description = "The Markdown document.")
        String file = "";

        @Mixin
        GateSyntaxOptions form = new GateSyntaxOptions();

        Lint(Session session) {
            super(session);
        }

        @Override
        int run() throws Refused {
            byte[] bytes;
            try {
                bytes = NamedFile.read(session.path(file), NamedFile.LARGEST_DOCUMENT);
            } catch (Refused e) {
                session.err().println(e.getMessage());
                return ExitCode.UNUSABLE;
            }
            return switch (Looked.at(NamedFile.name(session.path(file)), bytes, form.form())) {
                case Looked.Unreadable(Problem problem) -> {
                    session.err().println(Lines.problem(file, problem));
                    yield ExitCode.UNUSABLE;
                }
                case Looked.Read(Checklist checklist) -> {
                    checklist.problems().forEach(problem -> session.out().println(Lines.problem(file, problem)));
                    yield checklist.problems().isEmpty() ? ExitCode.DONE : ExitCode.BLOCKED;
                }
            };
        }
    }

    @Command(
            name = "inspect",
            description = "Shows a document as a checklist, and keeps nothing.",
            footer = {"", "  gateboard inspect checklist.md --json"})
    static final class Inspect extends Verb {
        @Parameters(paramLabel = "FILE", description = "The Markdown document.")
        String file = "";

        @Mixin
        GateSyntaxOptions form = new GateSyntaxOptions();

        Inspect(Session session) {
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
}
