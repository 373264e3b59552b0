package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.TierRules;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.CountText;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.DocumentPreview;
import java.util.List;
import picocli.CommandLine.Option;

/// Of which kind the release of a review that is opened is.
final class TierOption {
    @Option(names = "--tier", paramLabel = "NAME")
    private String name = "";

    boolean isGiven() {
        return !name.isBlank();
    }

    /// Refuses a kind that the document does not know before anything is kept.
    void check(String fileName, byte[] bytes, GateSyntax form) throws CommandException {
        if (!isGiven()
                || !(DocumentPreview.read(fileName, bytes, form)
                        instanceof DocumentPreview.ReadablePreview(Checklist checklist, var _))) return;
        var offered = checklist.hints().tiers();
        if (TierRules.find(offered, name).isPresent()) return;
        throw new CommandException(
                offered.isEmpty()
                        ? Messages.COMMAND.text("tier.noTiers")
                        : Messages.COMMAND.text("tier.unknown", name, CountText.join(offered)));
    }

    /// Chooses it, where it is not chosen yet: the review may be one that goes on.
    ReviewStatus choose(CommandContext session, Workspace workspace, ReviewStatus opened)
            throws CommandException, InterruptedException {
        if (!isGiven()) return opened;
        var review = opened.review();
        var tier = TierRules.find(review.checklist().hints().tiers(), name).orElse(name.strip());
        if (review.tiers().contains(tier)) return opened;
        var person = session.currentUser();
        return CommandContext.requireSaved(
                        workspace.perform(review.id(), person, person, List.of(new Action.ChooseTier(tier)), List.of()))
                .reviewStatus();
    }
}
