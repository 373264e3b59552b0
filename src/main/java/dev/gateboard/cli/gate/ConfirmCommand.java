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
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes over what the file claims.
@Command(name = "confirm")
public final class ConfirmCommand extends ActionCommand {
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "GATE", descriptionKey = "usage.gates")
    List<String> gates = new ArrayList<>();

    @Option(names = "--all")
    boolean all;

    @Mixin
    ExpectedStatusOption ifStatus = new ExpectedStatusOption();

    public ConfirmCommand(CommandContext session) {
        super(session);
    }

    @Override
    public SeenState expectedState() throws CommandException {
        return ifStatus.expectedState();
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        if (all != gates.isEmpty()) throw CommandException.usageError(Messages.COMMAND.text("confirm.noGate"));
        var named = all
                ? claims(reviewStatus)
                : NameLookup.gates(reviewStatus.review().checklist(), gates);
        return new ActionBatch(
                named.stream()
                        .<Action>map(gate -> new Action.Confirm(gate.id()))
                        .toList(),
                List.of());
    }

    private static List<Gate> claims(ReviewStatus reviewStatus) throws CommandException {
        var unconfirmed = reviewStatus.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && reviewStatus.isUnconfirmed(gate))
                .toList();
        var claims = unconfirmed.stream()
                .filter(gate -> reviewStatus.status(gate).status() != GateStatus.WAIVED)
                .toList();
        if (claims.isEmpty())
            throw new CommandException(
                    unconfirmed.isEmpty()
                            ? Messages.COMMAND.text("confirm.nothing")
                            : Messages.COMMAND.text("confirm.waivers"));
        return claims;
    }
}
