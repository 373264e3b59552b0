package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.model.Person;
import dev.gateboard.model.Proposal;
import dev.gateboard.model.SourceHealth;
import dev.gateboard.ui.kit.Later;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.sources.ProposalsPage;
import dev.gateboard.ui.sources.SourcesPage;
import dev.gateboard.ui.sources.TestAlertPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// The pages about signals and what leads to them: the user's sources, what is proposed for the review on
/// screen, and the test alert of a gate.
final class SignalPages {
    private final Verbs.Pages verbs;
    private final Consumer<Region> page;
    private final Notices notices;
    private final Later<SourcesPage> sourcesPage;
    private final Later<ProposalsPage> proposalsPage;
    private final Later<TestAlertPage> alertPage;
    private Optional<Board> shown = Optional.empty();
    private Basis basis = new Basis(new UUID(0, 0), "", List.of());
    private Optional<Offered> offered = Optional.empty();
    private List<SourceHealth> sources = List.of();
    private Instant now = Instant.EPOCH;

    /// What was proposed last, and for what.
    private record Offered(Board board, List<Proposal> proposals) {}

    /// What proposals follow from.
    private record Basis(UUID review, String sidecar, List<String> sources) {}

    SignalPages(Messages messages, Verbs.Pages verbs, Person me, Notices notices, Consumer<Region> page) {
        this.verbs = verbs;
        this.page = page;
        this.notices = notices;
        this.sourcesPage = new Later<>(() -> new SourcesPage(messages, verbs.sources(), this::openProposals));
        this.proposalsPage =
                new Later<>(() -> new ProposalsPage(messages, verbs.proposals(), verbs.sources(), this::openSources));
        this.alertPage = new Later<>(() -> new TestAlertPage(messages, verbs.alerts(), me));
        notices.onReview(this::openProposals);
        notices.onArm(gates ->
                shown.ifPresent(board -> verbs.signals().arm(board.review().id(), gates)));
    }

    void openSources() {
        sourcesPage.get().show(sources, now);
        page.accept(sourcesPage.get());
        sourcesPage.get().enter();
    }

    void openProposals() {
        shown.ifPresent(board -> {
            offered.ifPresent(offer -> proposalsPage.get().show(offer.board(), offer.proposals()));
            propose(board);
            page.accept(proposalsPage.get());
        });
    }

    void openTestAlert(UUID gate) {
        shown.ifPresent(board -> {
            int index = board.review().indexOf(gate);
            if (index < 0) return;
            alertPage.get().show(board, board.review().gate(index));
            page.accept(alertPage.get());
        });
    }

    void show(List<SourceHealth> next) {
        sources = List.copyOf(next);
        sourcesPage.ifThere(there -> there.show(next, now));
        shown.ifPresent(this::show);
    }

    void tick(Instant later) {
        now = later;
        sourcesPage.ifThere(there -> there.tick(later));
    }

    /// The board on screen; what is proposed for it is asked for when that may have changed.
    void show(Board board) {
        proposalsPage.ifThere(there -> there.show(board));
        shown = Optional.of(board);
        verbs.changes().has(board.review().id(), board.review().sidecar().sha256());
        var keys = sources.stream().map(SourceHealth::key).toList();
        var next = new Basis(board.review().id(), board.review().sidecar().sha256(), keys);
        if (next.equals(basis)) return;
        basis = next;
        propose(board);
    }

    private void propose(Board board) {
        var _ = verbs.proposals().propose(board.review().id()).thenAccept(proposals -> proposed(board, proposals));
    }

    private void proposed(Board board, List<Proposal> proposals) {
        if (!basis.review().equals(board.review().id())) return;
        offered = Optional.of(new Offered(board, proposals));
        proposalsPage.ifThere(there -> there.show(board, proposals));
        notices.propose(board, basis.sidecar().isEmpty() ? proposals.size() : 0);
    }
}
