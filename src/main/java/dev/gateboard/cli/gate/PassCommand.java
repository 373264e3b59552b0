package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.BulkAction;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.ConcurrentChangeText;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Passes gates.
@Command(name = "pass")
public final class PassCommand extends EvidenceCommand {
    @Option(names = "--valid-for", paramLabel = "TIME")
    String validFor = "";

    public PassCommand(CommandContext session) {
        super(session);
    }

    /// Among several, what failed, is disputed, out of date or claimed has to be passed by itself (rule R16).
    @Override
    List<Gate> gatesToMark(ReviewStatus reviewStatus, List<Gate> named) throws CommandException {
        if (named.size() == 1) return named;
        var alone = named.stream()
                .flatMap(gate -> gate.isLeaf()
                        ? BulkAction.skipReason(reviewStatus, gate, BulkAction.Kind.PASS).stream()
                                .map(why -> new BulkAction.SkippedGate(gate, why))
                        : Stream.of())
                .filter(left -> left.reason() instanceof BulkAction.SkipReason.Stands
                        || left.reason() instanceof BulkAction.SkipReason.Claimed)
                .toList();
        if (!alone.isEmpty())
            throw new CommandException(Messages.COMMAND.text(
                    "pass.alone",
                    ConcurrentChangeText.skippedText(reviewStatus.review().checklist(), alone)));
        return named;
    }

    @Override
    Action action(UUID gate, List<Evidence> proof) throws CommandException {
        return new Action.Pass(gate, reason.strip(), ValueArgumentParser.parseDuration(validFor), proof);
    }
}
