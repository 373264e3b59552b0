package dev.gateboard.cli.meeting;

import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.model.meeting.Vote;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/// One condition of a vote, with its owner and when it is due.
final class VoteConditionOptions {
    @Option(names = "--condition", required = true, paramLabel = "TEXT", description = "What has to happen.")
    String text = "";

    @Option(names = "--owner", required = true, paramLabel = "PERSON", description = "Who sees to it.")
    String owner = "";

    @Option(names = "--due", required = true, paramLabel = "TIME", description = "By when.")
    String due = "";

    Vote.Condition condition(ZoneId zone) throws CommandException {
        return new Vote.Condition(
                text.strip(), ValueArgumentParser.parsePerson(owner), ValueArgumentParser.parseDue(due, zone));
    }
}
