package dev.gateboard.workspace.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.signal.ProbesFileEditor;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.text.signal.ProbeProposalText;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Proposals that a person accepts: their probes join the review's probes file, are bound, and are armed (rule R12).
/// What pages people is bound alone: its own action arms it, each time.
public record ProposalAcceptancePlanner(Review review, StoredProbesFile probesFile, ProbeProvider probeProvider) {

    public sealed interface AcceptanceResult {
        record PlannedAcceptance(List<Action> actions, StoredProbesFile probesFile) implements AcceptanceResult {}

        record AcceptanceRefused(String sentence) implements AcceptanceResult {}
    }

    public AcceptanceResult of(List<ProbeProposal> proposals) {
        if (proposals.isEmpty())
            return new AcceptanceResult.AcceptanceRefused(Messages.SIGNAL.text("binding.nothingToAccept"));
        for (var proposal : proposals)
            if (!proposal.isAcceptable())
                return new AcceptanceResult.AcceptanceRefused(ProbeProposalText.needs(proposal));
        try {
            return made(proposals);
        } catch (InvalidConfigException e) {
            return new AcceptanceResult.AcceptanceRefused(probesFile.fileName() + ":" + e.line() + ": " + e.sentence());
        }
    }

    private AcceptanceResult made(List<ProbeProposal> proposals) throws InvalidConfigException {
        var probesFile = new ProbesFileEditor(new String(this.probesFile.bytes(), StandardCharsets.UTF_8));
        var paths = new GatePathIndex(review.checklist());
        var bound = new LinkedHashMap<ProbeProposal, List<String>>();
        for (var proposal : proposals) {
            var ids = proposal.offers().stream()
                    .map(offer -> probesFile.probe(offer.id(), offer.yaml()))
                    .toList();
            paths.path(proposal.gate()).ifPresent(path -> probesFile.bind(path, ids));
            bound.put(proposal, ids);
        }
        var name = this.probesFile.isNothing()
                ? StoredProbesFile.nameFor(review.openAction().fileName())
                : this.probesFile.fileName();
        var next = new StoredProbesFile(name, probesFile.text().getBytes(StandardCharsets.UTF_8));
        return switch (probeProvider.read(review, next.fileName(), next.bytes())) {
            case ProbeProvider.ProbesFileReadResult.Unreadable(Problem problem) ->
                new AcceptanceResult.AcceptanceRefused(name + ":" + problem.line() + ": " + problem.message());
            case ProbeProvider.ProbesFileReadResult.ReadableProbesFile read ->
                new AcceptanceResult.PlannedAcceptance(actions(next, bound, read), next);
        };
    }

    private static List<Action> actions(
            StoredProbesFile next,
            Map<ProbeProposal, List<String>> bound,
            ProbeProvider.ProbesFileReadResult.ReadableProbesFile read) {
        var known = read.probes().stream().collect(Collectors.toMap(Binding.Probe::id, probe -> probe));
        var deeds = new ArrayList<Action>();
        deeds.add(new Action.StoreProbesFile(next.fileName(), FileAttachment.sha256(next.bytes())));
        bound.forEach((proposal, ids) -> {
            var probes = ids.stream().map(known::get).toList();
            deeds.add(new Action.Bind(proposal.gate(), probes, Binding.Origin.PROPOSAL));
            if (probes.stream().noneMatch(probe -> probe.trigger() == Binding.Trigger.BY_HAND))
                deeds.add(new Action.Arm(proposal.gate(), probes));
        });
        return deeds;
    }
}
