package dev.gateboard.cli.signal;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ProbesFileUpdate;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets signals decide gates.
@Command(name = "arm")
public final class ArmCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "GATE", descriptionKey = "usage.gateOrAll")
    String gate = "";

    @Option(names = "--all")
    boolean all;

    public ArmCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        if (all != gate.isEmpty()) throw CommandException.usageError(Messages.COMMAND.text("arm.noGate"));
        return session.withWorkspace(session.readableProbeService(), workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            new ProbesFileUpdate(session).warnIfChanged(workspace, reviewStatus);
            var gates = all
                    ? unarmed(reviewStatus)
                    : List.of(NameLookup.gate(reviewStatus.review().checklist(), gate));
            var done = CommandContext.requireSaved(workspace
                    .signals()
                    .arm(
                            reviewStatus.review().id(),
                            session.currentUser(),
                            gates.stream().map(Gate::id).toList()));
            if (session.isJson()) session.printGates(done.reviewStatus(), gates);
            else printArmed(done.reviewStatus(), gates);
            return ExitCode.DONE;
        });
    }

    private void printArmed(ReviewStatus reviewStatus, List<Gate> gates) {
        for (var gate : gates)
            session.out()
                    .println(Messages.COMMAND.text(
                            "done.armed",
                            "L" + gate.line() + " "
                                    + SectionText.gate(reviewStatus.review().checklist(), gate)));
        session.out().println(Messages.COMMAND.text("propose.next", CommandContext.shortId(reviewStatus)));
    }

    private static List<Gate> unarmed(ReviewStatus reviewStatus) throws CommandException {
        var gates = reviewStatus.review().checklist().gates().stream()
                .filter(gate -> {
                    var binding = reviewStatus.review().state(gate).signal().binding();
                    return binding.canArmWithOthers() && !binding.isArmed();
                })
                .toList();
        if (gates.isEmpty())
            throw new CommandException(Messages.COMMAND.text("arm.nothing", CommandContext.shortId(reviewStatus)));
        return gates;
    }
}
