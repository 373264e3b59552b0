package dev.gateboard.workspace.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.signal.probe.ProbeTask;
import java.util.List;
import java.util.UUID;

/// What lets a workspace read the probes beside a checklist and ask them, with the user's own sources.
public interface ProbeProvider {

    /// A probes file as it reads for this review now: its variables filled, its sources looked up.
    ProbesFileReadResult read(Review review, String fileName, byte[] probesFile);

    /// The questions that ask these probes, for as many of them as the probes file still has.
    List<ProbeTask> probeTasks(Review review, String fileName, byte[] probesFile, List<Binding.Probe> probes);

    /// What is offered for gates that nothing is bound to, by what they say.
    List<ProbeProposal> proposals(Review review);

    sealed interface ProbesFileReadResult {
        /// What it defines and binds.
        ///
        /// @param probes all it defines, with the digests they have now
        /// @param gateBindings what its `bind:` says, in document order
        record ReadableProbesFile(
                List<Binding.Probe> probes, List<ProposedBinding> gateBindings, List<Problem> problems)
                implements ProbesFileReadResult {
            public ReadableProbesFile {
                probes = List.copyOf(probes);
                gateBindings = List.copyOf(gateBindings);
                problems = List.copyOf(problems);
            }
        }

        /// Nothing of it can be used.
        record Unreadable(Problem problem) implements ProbesFileReadResult {}
    }

    /// One gate and the probes that a probes file binds to it.
    record ProposedBinding(UUID gate, List<String> probes) {
        public ProposedBinding {
            probes = List.copyOf(probes);
        }
    }

    /// A workspace without probes.
    ProbeProvider NONE = new ProbeProvider() {
        @Override
        public ProbesFileReadResult read(Review review, String fileName, byte[] probesFile) {
            return new ProbesFileReadResult.Unreadable(new Problem(1, Messages.SIGNAL.text("binding.noProbesHere")));
        }

        @Override
        public List<ProbeTask> probeTasks(
                Review review, String fileName, byte[] probesFile, List<Binding.Probe> probes) {
            return List.of();
        }

        @Override
        public List<ProbeProposal> proposals(Review review) {
            return List.of();
        }
    };
}
