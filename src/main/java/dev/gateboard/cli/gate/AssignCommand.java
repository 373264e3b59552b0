package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ProposedOwnerAssigner;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says who owns a gate or a section, or that nobody does, or takes the owners that the document names.
@Command(name = "assign")
public final class AssignCommand extends ActionCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "GATE|SECTION", descriptionKey = "target")
    String target = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "PERSON", descriptionKey = "owner")
    String owner = "";

    @Option(names = "--due", paramLabel = "TIME")
    String due = "";

    @Option(names = "--proposed")
    boolean proposed;

    @Option(names = "--none")
    boolean none;

    public AssignCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        if (!proposed) {
            if (target.isEmpty() || owner.isEmpty() != none)
                throw CommandException.usageError(Messages.COMMAND.text("assign.missing"));
            if (none && !due.isEmpty()) throw CommandException.usageError(Messages.COMMAND.text("assign.noneWithDue"));
            return super.run();
        }
        if (!target.isEmpty() || !due.isEmpty() || none)
            throw CommandException.usageError(Messages.COMMAND.text("assign.proposedAlone"));
        return session.withWorkspace(workspace -> {
            var after = new ProposedOwnerAssigner(session, workspace)
                    .assign(CommandContext.review(workspace, reviewName()));
            if (session.isJson()) session.out().println(new ReviewJsonFormatter(after).text(true));
            return ExitCode.DONE;
        });
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var assignment = none ? Assignment.NOBODY : assignment(reviewStatus);
        var checklist = reviewStatus.review().checklist();
        return ActionBatch.of(
                switch (NameLookup.target(checklist, target)) {
                    case NameLookup.Target.OfGate(var gate) -> {
                        if (none) requireOwner(reviewStatus.review(), gate);
                        yield new Action.AssignGate(gate.id(), assignment);
                    }
                    case NameLookup.Target.OfSection(var section) ->
                        new Action.AssignSection(section.index(), SectionText.name(checklist, section), assignment);
                });
    }

    private static void requireOwner(Review review, Gate gate) throws CommandException {
        if (review.state(gate).assignment() instanceof Assignment.To) return;
        var name = SectionText.gate(review.checklist(), gate);
        throw new CommandException(
                review.assignment(gate) instanceof Assignment.To(var owner, var _)
                        ? Messages.COMMAND.text("assign.ownerAbove", name, owner.name())
                        : Messages.COMMAND.text("assign.noOwner", name));
    }

    private Assignment assignment(ReviewStatus reviewStatus) throws CommandException {
        return new Assignment.To(
                ValueArgumentParser.parsePerson(owner),
                ValueArgumentParser.parseDue(due, reviewStatus.review().zone()));
    }
}
