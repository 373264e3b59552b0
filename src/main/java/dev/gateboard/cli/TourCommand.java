package dev.gateboard.cli;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.language.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The whole way on the sample, without a display.
@Command(name = "tour")
final class TourCommand extends CliCommand {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR")
    String folder = "target/tour";

    private final Cli.Tour tour;

    TourCommand(CommandContext session, Cli.Tour tour) {
        super(session);
        this.tour = tour;
    }

    @Override
    public int run() throws CommandException {
        if (folder.isBlank()) throw CommandException.usageError(Messages.COMMAND.text("tour.noFolder"));
        if (session.isJson()) throw CommandException.usageError(Messages.COMMAND.text("tour.noJson"));
        return tour.run(session.path(folder));
    }
}
