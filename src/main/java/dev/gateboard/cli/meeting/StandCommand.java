package dev.gateboard.cli.meeting;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Says that the decision stands.
@Command(name = "stand")
public final class StandCommand extends ActionCommand {
    @Option(names = "--by", required = true, paramLabel = "PERSON")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "usage.reason")
    String reason = "";

    public StandCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) {
        return ActionBatch.of(new Action.AffirmDecision(reason.strip()));
    }

    @Override
    public Person actor(Person self) throws CommandException {
        return ValueArgumentParser.parsePerson(by);
    }
}
