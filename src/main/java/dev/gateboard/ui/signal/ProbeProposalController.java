package dev.gateboard.ui.signal;

import dev.gateboard.model.signal.ProbeProposal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What can be done with proposals; answers come on the JavaFX thread.
public interface ProbeProposalController {
    /// What is offered for the gates of a review that nothing is bound to.
    CompletableFuture<List<ProbeProposal>> propose(UUID review);

    /// Binds and arms them (rule R12).
    ///
    /// @return one sentence why not, or empty
    CompletableFuture<String> accept(UUID review, List<ProbeProposal> proposals);
}
