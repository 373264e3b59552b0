package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExpectedStatusOption;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.EarlierDecisionRules;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.text.review.SectionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Decides open gates as they were decided last time, under the name of the person at the keyboard.
@Command(name = "repeat")
public final class RepeatCommand extends ActionCommand {
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "GATE", descriptionKey = "usage.gates")
    List<String> gates = new ArrayList<>();

    @Option(names = "--all")
    boolean all;

    @Mixin
    ExpectedStatusOption ifStatus = new ExpectedStatusOption();

    public RepeatCommand(CommandContext session) {
        super(session);
    }

    @Override
    public SeenState expectedState() throws CommandException {
        return ifStatus.expectedState();
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        if (all != gates.isEmpty()) throw CommandException.usageError(Messages.COMMAND.text("confirm.noGate"));
        var checklist = reviewStatus.review().checklist();
        var actions = new ArrayList<Action>();
        for (var gate : all ? checklist.gates() : NameLookup.gates(checklist, gates)) {
            var action = repeatAction(reviewStatus, gate);
            if (action.isEmpty() && !all)
                throw new CommandException(Messages.COMMAND.text("repeat.nothing", SectionText.gate(checklist, gate)));
            action.ifPresent(actions::add);
        }
        if (actions.isEmpty()) throw new CommandException(Messages.COMMAND.text("repeat.nothingAtAll"));
        return new ActionBatch(actions, List.of());
    }

    private static Optional<Action> repeatAction(ReviewStatus reviewStatus, Gate gate) {
        return gate.isLeaf()
                ? EarlierDecisionRules.repeatAction(reviewStatus, gate, EarlierDecisionText::repeatReason)
                : Optional.empty();
    }
}
