package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.workspace.revision.InclusionChoice;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// How a document is to be read.
public final class GateSyntaxOptions {
    @Option(names = "--rows", descriptionKey = "usage.rows")
    boolean rows;

    @Option(names = "--bullets", descriptionKey = "usage.bullets")
    boolean bullets;

    @Option(names = "--include", arity = "1..*", paramLabel = "LINE", descriptionKey = "usage.include")
    List<Integer> include = new ArrayList<>();

    /// Whether a way to read it was asked for.
    public boolean isGiven() {
        return rows || bullets || !include.isEmpty();
    }

    /// How a file is to be read.
    public GateSyntax form(byte[] bytes) throws CommandException {
        if (include.isEmpty()) return form();
        return switch (InclusionChoice.include(bytes, form(), include)) {
            case InclusionChoice.ChosenSyntax(GateSyntax chosen) -> chosen;
            case InclusionChoice.NotIncludable(String sentence) -> throw new CommandException(sentence);
        };
    }

    private GateSyntax form() throws CommandException {
        if (rows && bullets) throw CommandException.usageError(Messages.COMMAND.text("value.rowsOrBullets"));
        if (rows) return GateSyntax.ROWS;
        return bullets ? GateSyntax.BULLETS : GateSyntax.TASKS;
    }
}
