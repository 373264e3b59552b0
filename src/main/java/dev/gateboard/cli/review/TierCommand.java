package dev.gateboard.cli.review;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.TierRules;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.CountText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says of which kind the release is, where some gates are only for some kinds.
@Command(name = "tier")
public final class TierCommand extends ActionCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", descriptionKey = "name")
    String name = "";

    @Option(names = "--none")
    boolean none;

    public TierCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var offered = reviewStatus.review().checklist().hints().tiers();
        if (none == !name.isBlank())
            throw CommandException.usageError(
                    offered.isEmpty()
                            ? Messages.COMMAND.text("tier.noTiers")
                            : Messages.COMMAND.text("tier.noName", CountText.join(offered)));
        return ActionBatch.of(
                new Action.ChooseTier(none ? "" : TierRules.find(offered, name).orElse(name.strip())));
    }
}
