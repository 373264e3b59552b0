package dev.gateboard.workspace;

import dev.gateboard.model.Binding;
import dev.gateboard.model.Problem;
import dev.gateboard.model.Proposal;
import dev.gateboard.model.Review;
import dev.gateboard.signal.loop.Question;
import java.util.List;
import java.util.UUID;

/// What lets a workspace read the probes beside a checklist and ask them, with the user's own sources.
public interface Probing {

    /// A sidecar as it reads for this review now: its variables filled, its sources looked up.
    Reading read(Review review, String fileName, byte[] sidecar);

    /// The questions that ask these probes, for as many of them as the sidecar still has.
    List<Question> questions(Review review, String fileName, byte[] sidecar, List<Binding.Probe> probes);

    /// What is offered for gates that nothing is bound to, by what they say.
    List<Proposal> proposals(Review review);

    sealed interface Reading {
        /// What it defines and binds.
        ///
        /// @param probes all it defines, with the digests they have now
        /// @param ties what its `bind:` says, in document order
        record Read(List<Binding.Probe> probes, List<Tie> ties, List<Problem> problems) implements Reading {
            public Read {
                probes = List.copyOf(probes);
                ties = List.copyOf(ties);
                problems = List.copyOf(problems);
            }
        }

        /// Nothing of it can be used.
        record Unreadable(Problem problem) implements Reading {}
    }

    /// One gate and the probes that a sidecar binds to it.
    record Tie(UUID gate, List<String> probes) {
        public Tie {
            probes = List.copyOf(probes);
        }
    }

    /// A workspace without probes.
    Probing NONE = new Probing() {
        @Override
        public Reading read(Review review, String fileName, byte[] sidecar) {
            return new Reading.Unreadable(new Problem(1, "Probes cannot be read here."));
        }

        @Override
        public List<Question> questions(Review review, String fileName, byte[] sidecar, List<Binding.Probe> probes) {
            return List.of();
        }

        @Override
        public List<Proposal> proposals(Review review) {
            return List.of();
        }
    };
}
