package dev.gateboard.cli;

import dev.gateboard.model.Checklist;
import picocli.CommandLine.Option;

/// How a document is to be read.
final class GateSyntaxOptions {
    @Option(names = "--rows", description = "Read its table rows as gates.")
    boolean rows;

    @Option(names = "--bullets", description = "Read its plain list items as gates.")
    boolean bullets;

    Checklist.Form form() throws Refused {
        if (rows && bullets) throw Refused.usage("Give --rows or --bullets, not both.");
        if (rows) return Checklist.Form.ROWS;
        return bullets ? Checklist.Form.BULLETS : Checklist.Form.TASKS;
    }
}
