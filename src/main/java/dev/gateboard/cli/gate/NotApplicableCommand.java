package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.status.ReviewStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;

/// Says that gates do not apply.
@Command(name = "na")
public final class NotApplicableCommand extends EvidenceCommand {
    private boolean ofSection;

    public NotApplicableCommand(CommandContext session) {
        super(session);
    }

    /// A name that means no gate may mean a section: then all gates below its heading.
    @Override
    List<Gate> named(Checklist checklist) throws CommandException {
        var named = new LinkedHashSet<Gate>();
        for (var name : gates) {
            boolean isSection = NameLookup.meansSection(checklist, name);
            ofSection |= isSection;
            if (isSection) named.addAll(checklist.gatesBelow(NameLookup.section(checklist, name)));
            else named.add(NameLookup.gate(checklist, name));
        }
        return List.copyOf(named);
    }

    /// Of a group its undecided leaves; what failed or is claimed there is left out and named (rule R16).
    @Override
    List<Gate> gatesToMark(ReviewStatus reviewStatus, List<Gate> named) throws CommandException {
        var marked = new LinkedHashSet<Gate>();
        for (var gate : named) {
            if (gate.isLeaf()) marked.add(gate);
            else marked.addAll(reviewStatus.review().leaves(gate));
        }
        return List.copyOf(marked);
    }

    @Override
    boolean isMany(List<Gate> named) {
        return ofSection || named.stream().anyMatch(gate -> !gate.isLeaf());
    }

    @Override
    Action action(UUID gate, List<Evidence> proof) {
        return new Action.MarkNotApplicable(gate, reason.strip(), proof);
    }
}
