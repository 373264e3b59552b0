package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Checklist;
import picocli.CommandLine.Option;

/// How a document is to be read.
public final class GateSyntaxOptions {
    @Option(names = "--rows", descriptionKey = "usage.rows")
    boolean rows;

    @Option(names = "--bullets", descriptionKey = "usage.bullets")
    boolean bullets;

    public Checklist.GateSyntax form() throws CommandException {
        if (rows && bullets) throw CommandException.usageError(Messages.COMMAND.text("value.rowsOrBullets"));
        if (rows) return Checklist.GateSyntax.ROWS;
        return bullets ? Checklist.GateSyntax.BULLETS : Checklist.GateSyntax.TASKS;
    }
}
