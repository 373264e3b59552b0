package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import picocli.CommandLine.Option;

/// How a document is to be read.
public final class GateSyntaxOptions {
    @Option(names = "--rows", descriptionKey = "usage.rows")
    boolean rows;

    @Option(names = "--bullets", descriptionKey = "usage.bullets")
    boolean bullets;

    public GateSyntax form() throws CommandException {
        if (rows && bullets) throw CommandException.usageError(Messages.COMMAND.text("value.rowsOrBullets"));
        if (rows) return GateSyntax.ROWS;
        return bullets ? GateSyntax.BULLETS : GateSyntax.TASKS;
    }
}
