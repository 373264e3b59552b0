package dev.gateboard.app;

import dev.gateboard.cli.Cli;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.cli.command.TerminalStream;
import dev.gateboard.demo.ScreenshotTour;
import dev.gateboard.language.Language;
import java.util.List;
import java.util.Locale;

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
        Language.choose(Language.of(Locale.getDefault(Locale.Category.DISPLAY)));
        System.exit(new Cli(CommandEnvironment.ofThisMachine(), ScreenshotTour::run).run(arguments));
    }
}
