package dev.gateboard.cli.review;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.ApplicabilityRules;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says whether gates that the document lets people leave out are optional: the named ones, or without names all
/// those without (R).
@Command(name = "optional")
public final class OptionalCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "yes|no", descriptionKey = "value")
    String answer = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "GATE", descriptionKey = "gates")
    List<String> gates = new ArrayList<>();

    public OptionalCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        boolean optional = switch (answer.strip().toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw CommandException.usageError(Messages.COMMAND.text("optional.value", answer));
        };
        if (gates.isEmpty()) return ActionBatch.of(new Action.AnswerOptional(optional));
        var review = reviewStatus.review();
        var actions = new LinkedHashSet<Action>();
        for (var gate : NameLookup.gates(review.checklist(), gates))
            for (var leaf : meant(review, gate, optional))
                actions.add(new Action.SetOptional(
                        leaf.id(), optional, optional ? leaf.hints().optional() : ""));
        return new ActionBatch(List.copyOf(actions), List.of());
    }

    /// Of a group those of its gates that the answer changes; all of them where it changes none, so that the refusal
    /// says why.
    private static List<Gate> meant(Review review, Gate gate, boolean optional) {
        if (gate.isLeaf()) return List.of(gate);
        var changed = review.leaves(gate).stream()
                .filter(leaf -> review.isRequired(leaf) == optional)
                .filter(leaf -> !optional || ApplicabilityRules.isLetByDocument(leaf))
                .toList();
        return changed.isEmpty() ? List.of(gate) : changed;
    }
}
