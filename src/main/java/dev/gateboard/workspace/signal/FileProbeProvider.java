package dev.gateboard.workspace.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeDigest;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.signal.proposal.ProbeProposalFinder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Probes as a probes file has them, asked of the user's own sources.
public final class FileProbeProvider implements ProbeProvider {
    private final ProbeExecutor asker;

    public FileProbeProvider(ProbeExecutor asker) {
        this.asker = asker;
    }

    @Override
    public ProbesFileReadResult read(Review review, String fileName, byte[] bytes) {
        try {
            var probesFile = probesFile(review, bytes);
            var paths = new GatePathIndex(review.checklist());
            var problems = new ArrayList<>(probesFile.problems());
            var ties = new ArrayList<ProposedBinding>();
            for (var bound : probesFile.bind()) {
                switch (paths.find(bound.path())) {
                    case GatePathIndex.PathMatch.OneGate(Gate gate) ->
                        ties.add(new ProposedBinding(gate.id(), bound.probes()));
                    case GatePathIndex.PathMatch.NoGate _ ->
                        problems.add(new Problem(
                                bound.line(),
                                Messages.SIGNAL.text("binding.noGate", bound.path(), paths.nearest(bound.path()))));
                    case GatePathIndex.PathMatch.SeveralGates(var candidates) ->
                        problems.add(new Problem(
                                bound.line(),
                                Messages.SIGNAL.text(
                                        "binding.severalGates",
                                        bound.path(),
                                        "\"" + String.join("\", \"", candidates) + "\"")));
                }
            }
            return new ProbesFileReadResult.ReadableProbesFile(
                    probesFile.probes().values().stream().map(this::bound).toList(), ties, problems);
        } catch (InvalidConfigException e) {
            return new ProbesFileReadResult.Unreadable(new Problem(e.line(), e.sentence()));
        }
    }

    @Override
    public List<ProbeTask> probeTasks(Review review, String fileName, byte[] bytes, List<Binding.Probe> probes) {
        try {
            var probesFile = probesFile(review, bytes);
            var questions = new ArrayList<ProbeTask>();
            for (var bound : probes) {
                var probe = probesFile.probes().get(bound.id());
                if (probe != null)
                    questions.add(new ProbeTask(
                            probe.id(),
                            probe.source(),
                            probe.interval(),
                            isRemote(probe) ? ProbeDigest.of(probe, asker.sources()) : "",
                            () -> asker.ask(probe)));
            }
            return questions;
        } catch (InvalidConfigException _) {
            // It was read when it was stored; a source that has changed since is said when it is armed.
            return List.of();
        }
    }

    /// What a file says depends on what the review knows of it (rule R13); what a server says does not.
    private boolean isRemote(ProbeDefinition probe) {
        return asker.sources()
                .source(probe.source())
                .filter(source -> source.kind().isRemote())
                .isPresent();
    }

    @Override
    public List<ProbeProposal> proposals(Review review) {
        return new ProbeProposalFinder(asker.sources()).of(review);
    }

    private ProbesFile probesFile(Review review, byte[] bytes) throws InvalidConfigException {
        return ProbesFile.read(new String(bytes, StandardCharsets.UTF_8), asker.sources(), review.release());
    }

    private Binding.Probe bound(ProbeDefinition probe) {
        return new Binding.Probe(
                probe.id(),
                probe.kind().text(),
                probe.title(),
                probe.source(),
                probe.interval(),
                probe.freshness(),
                probe.kind().isManual() ? Binding.Trigger.BY_HAND : Binding.Trigger.ASKED,
                ProbeDigest.of(probe, asker.sources()),
                probe.rules());
    }
}
