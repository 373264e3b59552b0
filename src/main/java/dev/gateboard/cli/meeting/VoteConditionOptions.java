package dev.gateboard.cli.meeting;

import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.model.meeting.Vote;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/// One condition of a vote, with its owner and when it is due.
final class VoteConditionOptions {
    @Option(names = "--condition", required = true, paramLabel = "TEXT")
    String text = "";

    @Option(names = "--owner", required = true, paramLabel = "PERSON")
    String owner = "";

    @Option(names = "--due", required = true, paramLabel = "TIME")
    String due = "";

    Vote.Condition condition(ZoneId zone) throws CommandException {
        return new Vote.Condition(
                text.strip(), ValueArgumentParser.parsePerson(owner), ValueArgumentParser.parseDue(due, zone));
    }
}
