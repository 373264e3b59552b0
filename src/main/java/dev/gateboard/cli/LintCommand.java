package dev.gateboard.cli;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Problem;
import dev.gateboard.workspace.Looked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists what is wrong with a document, and keeps nothing.
@Command(
        name = "lint",
        description = "Lists a document's problems with their lines.",
        footer = {
            "",
            "Exit code 0: none; 1: warnings; 2: the document cannot be used.",
            "",
            "  gateboard lint checklist.md"
        })
final class LintCommand extends Verb {
    @Parameters(paramLabel = "FILE", description = "The Markdown document.")
    String file = "";

    @Mixin
    GateSyntaxOptions form = new GateSyntaxOptions();

    LintCommand(Session session) {
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
