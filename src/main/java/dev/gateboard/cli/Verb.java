package dev.gateboard.cli;

import java.util.concurrent.Callable;

/// One verb of the command line: the fields picocli fills, and what it does.
abstract class Verb implements Callable<Integer> {
    final Session session;

    Verb(Session session) {
        this.session = session;
    }

    @Override
    public final Integer call() throws Refused, InterruptedException {
        return run();
    }

    /// The exit code.
    abstract int run() throws Refused, InterruptedException;
}
