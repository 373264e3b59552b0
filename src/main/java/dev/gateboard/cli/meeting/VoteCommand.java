package dev.gateboard.cli.meeting;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers for a role.
@Command(name = "vote")
public final class VoteCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "ROLE", descriptionKey = "role")
    String role = "";

    @Parameters(index = "2", paramLabel = "VOTE", descriptionKey = "vote")
    String answer = "";

    @Option(names = "--by", required = true, paramLabel = "PERSON")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "usage.reason")
    String reason = "";

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    List<VoteConditionOptions> stipulations = new ArrayList<>();

    @Option(names = "--dissent", paramLabel = "TEXT")
    String dissent = "";

    public VoteCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var review = reviewStatus.review();
        var found = NameLookup.role(review.meeting(), role);
        var said = Vote.Answer.of(answer.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> CommandException.usageError(Messages.COMMAND.text("vote.value", answer)));
        var conditions = new ArrayList<Vote.Condition>();
        for (var stipulation : stipulations) conditions.add(stipulation.condition(review.zone()));
        return ActionBatch.of(new Action.CastVote(
                found.index(), found.label(), new Vote(said, reason.strip(), conditions, dissent.strip())));
    }

    @Override
    public Person actor(Person self) throws CommandException {
        return ValueArgumentParser.parsePerson(by);
    }
}
