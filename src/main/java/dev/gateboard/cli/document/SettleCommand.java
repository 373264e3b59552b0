package dev.gateboard.cli.document;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.RefusalText;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The verb that answers what a file said otherwise (rule R31): what is said here stands.
@Command(name = "settle")
public final class SettleCommand extends ActionCommand {
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "NUMBER", descriptionKey = "number")
    List<Integer> numbers = new ArrayList<>();

    @Option(names = "--all")
    boolean all;

    public SettleCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        if (all != numbers.isEmpty()) throw CommandException.usageError(Messages.COMMAND.text("settle.noNumber"));
        var open = reviewStatus.review().questions();
        if (all && open.isEmpty()) throw new CommandException(Messages.COMMAND.text("settle.nothing"));
        var actions = new ArrayList<Action>();
        for (int number : all ? open.stream().map(OpenQuestion::number).toList() : numbers)
            actions.add(settle(open, number));
        return new ActionBatch(actions, List.of());
    }

    private static Action settle(List<OpenQuestion> open, int number) throws CommandException {
        for (var question : open)
            if (question.number() == number)
                return new Action.Settle(number, question.content().subject());
        throw new CommandException(RefusalText.sentence(new Refusal.NoSuchQuestion(number)));
    }
}
