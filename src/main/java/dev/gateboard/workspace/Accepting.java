package dev.gateboard.workspace;

import dev.gateboard.model.Binding;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Problem;
import dev.gateboard.model.Proposal;
import dev.gateboard.model.Review;
import dev.gateboard.signal.Malformed;
import dev.gateboard.signal.SidecarText;
import dev.gateboard.words.Proposing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Proposals that a person accepts: their probes join the review's sidecar, are bound, and are armed (rule R12). What
/// pages people is bound alone: its own deed arms it, each time.
record Accepting(Review review, SidecarFile beside, Probing probing) {

    sealed interface Result {
        record Made(List<Deed> deeds, SidecarFile beside) implements Result {}

        record Refused(String sentence) implements Result {}
    }

    Result of(List<Proposal> proposals) {
        if (proposals.isEmpty()) return new Result.Refused("Nothing is proposed that could be accepted.");
        for (var proposal : proposals)
            if (!proposal.isAcceptable()) return new Result.Refused(Proposing.needs(proposal));
        try {
            return made(proposals);
        } catch (Malformed e) {
            return new Result.Refused(beside.fileName() + ":" + e.line() + ": " + e.sentence());
        }
    }

    private Result made(List<Proposal> proposals) throws Malformed {
        var sidecar = new SidecarText(new String(beside.bytes(), StandardCharsets.UTF_8));
        var paths = new GatePaths(review.checklist());
        var bound = new LinkedHashMap<Proposal, List<String>>();
        for (var proposal : proposals) {
            var ids = proposal.offers().stream()
                    .map(offer -> sidecar.probe(offer.id(), offer.yaml()))
                    .toList();
            paths.path(proposal.gate()).ifPresent(path -> sidecar.bind(path, ids));
            bound.put(proposal, ids);
        }
        var name = beside.isNothing() ? SidecarFile.nameFor(review.opening().fileName()) : beside.fileName();
        var next = new SidecarFile(name, sidecar.text().getBytes(StandardCharsets.UTF_8));
        return switch (probing.read(review, next.fileName(), next.bytes())) {
            case Probing.Reading.Unreadable(Problem problem) ->
                new Result.Refused(name + ":" + problem.line() + ": " + problem.message());
            case Probing.Reading.Read read -> new Result.Made(deeds(next, bound, read), next);
        };
    }

    private static List<Deed> deeds(SidecarFile next, Map<Proposal, List<String>> bound, Probing.Reading.Read read) {
        var known = read.probes().stream().collect(Collectors.toMap(Binding.Probe::id, probe -> probe));
        var deeds = new ArrayList<Deed>();
        deeds.add(new Deed.Sidecar(next.fileName(), Enclosure.sha256(next.bytes())));
        bound.forEach((proposal, ids) -> {
            var probes = ids.stream().map(known::get).toList();
            deeds.add(new Deed.Bind(proposal.gate(), probes, Binding.Origin.PROPOSAL));
            if (probes.stream().noneMatch(probe -> probe.asking() == Binding.Asking.BY_HAND))
                deeds.add(new Deed.Arm(proposal.gate(), probes));
        });
        return deeds;
    }
}
