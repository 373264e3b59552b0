package dev.gateboard.workspace;

import dev.gateboard.model.Binding;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Problem;
import dev.gateboard.model.Proposal;
import dev.gateboard.model.Review;
import dev.gateboard.signal.Asker;
import dev.gateboard.signal.Digests;
import dev.gateboard.signal.Kind;
import dev.gateboard.signal.Malformed;
import dev.gateboard.signal.Probe;
import dev.gateboard.signal.Sidecar;
import dev.gateboard.signal.loop.Question;
import dev.gateboard.signal.proposals.Proposals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Probes as a sidecar has them, asked of the user's own sources.
public final class SidecarProbing implements Probing {
    private final Asker asker;

    public SidecarProbing(Asker asker) {
        this.asker = asker;
    }

    @Override
    public Reading read(Review review, String fileName, byte[] bytes) {
        try {
            var sidecar = sidecar(review, bytes);
            var paths = new GatePaths(review.checklist());
            var problems = new ArrayList<>(sidecar.problems());
            var ties = new ArrayList<Tie>();
            for (var bound : sidecar.bind()) {
                switch (paths.find(bound.path())) {
                    case GatePaths.Found.One(Gate gate) -> ties.add(new Tie(gate.id(), bound.probes()));
                    case GatePaths.Found.Nothing _ ->
                        problems.add(new Problem(
                                bound.line(),
                                "No gate is at \"" + bound.path() + "\"; the nearest is \""
                                        + paths.nearest(bound.path()) + "\"."));
                    case GatePaths.Found.Several(var candidates) ->
                        problems.add(new Problem(
                                bound.line(),
                                "\"" + bound.path() + "\" could be any of these gates: \""
                                        + String.join("\", \"", candidates) + "\". Write the path exactly."));
                }
            }
            return new Reading.Read(
                    sidecar.probes().values().stream().map(this::bound).toList(), ties, problems);
        } catch (Malformed e) {
            return new Reading.Unreadable(new Problem(e.line(), e.sentence()));
        }
    }

    @Override
    public List<Question> questions(Review review, String fileName, byte[] bytes, List<Binding.Probe> probes) {
        try {
            var sidecar = sidecar(review, bytes);
            var questions = new ArrayList<Question>();
            for (var bound : probes) {
                var probe = sidecar.probes().get(bound.id());
                if (probe != null)
                    questions.add(new Question(probe.id(), probe.source(), probe.interval(), () -> asker.ask(probe)));
            }
            return questions;
        } catch (Malformed _) {
            // It was read when it was stored; a source that has changed since is said when it is armed.
            return List.of();
        }
    }

    @Override
    public List<Proposal> proposals(Review review) {
        return new Proposals(asker.sources()).of(review);
    }

    private Sidecar sidecar(Review review, byte[] bytes) throws Malformed {
        return Sidecar.read(new String(bytes, StandardCharsets.UTF_8), asker.sources(), review.release());
    }

    private Binding.Probe bound(Probe probe) {
        return new Binding.Probe(
                probe.id(),
                probe.kind().word(),
                probe.title(),
                probe.source(),
                probe.interval(),
                probe.freshness(),
                probe.kind() == Kind.CONTROLLED_ALERT ? Binding.Asking.BY_HAND : Binding.Asking.ASKED,
                Digests.of(probe, asker.sources()));
    }
}
