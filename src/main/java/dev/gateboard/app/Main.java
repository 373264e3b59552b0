package dev.gateboard.app;

import dev.gateboard.cli.Cli;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.cli.command.TerminalStream;
import dev.gateboard.demo.ScreenshotTour;
import java.util.List;

/// The program's entrance: opens the window, or runs the action that the command line names.
public final class Main {
    private Main() {}

    static void main(String[] arguments) {
        // Whatever is printed past the command line goes the same way.
        System.setOut(new TerminalStream(System.out, () -> false));
        System.setErr(new TerminalStream(System.err, () -> false));
        if (!LaunchArguments.isCommand(List.of(arguments))) {
            DashboardApplication.open(arguments);
            return;
        }
        System.exit(new Cli(CommandEnvironment.ofThisMachine(), ScreenshotTour::run).run(arguments));
    }
}
