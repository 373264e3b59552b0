package dev.gateboard.cli.command;

import java.util.concurrent.Callable;

/// One verb of the command line: the fields picocli fills, and what it does.
public abstract class CliCommand implements Callable<Integer> {
    public final CommandContext session;

    public CliCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public final Integer call() throws CommandException, InterruptedException {
        return run();
    }

    /// The exit code.
    public abstract int run() throws CommandException, InterruptedException;
}
