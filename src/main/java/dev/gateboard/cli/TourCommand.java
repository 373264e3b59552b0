package dev.gateboard.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The whole way on the sample, without a display.
@Command(
        name = "tour",
        description = "Goes the whole way on the sample without a display, and keeps pictures.",
        footer = {"", "  gateboard tour -o pictures"})
final class TourCommand extends Verb {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the pictures go.")
    String folder = "target/tour";

    private final Cli.Tour tour;

    TourCommand(Session session, Cli.Tour tour) {
        super(session);
        this.tour = tour;
    }

    @Override
    int run() throws Refused {
        return tour.run(session.path(folder));
    }
}
