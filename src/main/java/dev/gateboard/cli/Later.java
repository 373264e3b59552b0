package dev.gateboard.cli;

import java.util.List;
import picocli.CommandLine.Command;

/// A verb that is promised and not there yet.
@Command(description = "Comes with a later version.", hidden = true)
final class Later extends Verb {
    static final List<String> VERBS = List.of("fire", "replay");

    private final String name;

    Later(Session session, String name) {
        super(session);
        this.name = name;
    }

    @Override
    int run() throws Refused {
        throw Refused.usage("gateboard " + name + " comes with a later version.");
    }
}
