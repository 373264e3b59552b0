package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.board.notice.NoticePane;
import dev.gateboard.ui.control.LazyView;
import dev.gateboard.ui.signal.ProbeProposalsPage;
import dev.gateboard.ui.signal.ReplayPage;
import dev.gateboard.ui.signal.SourcesPage;
import dev.gateboard.ui.signal.TestAlertPage;
import dev.gateboard.ui.signal.editor.ProbeEditorPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// The pages about signals and what leads to them: the user's sources, what is proposed for the review on
/// screen, and the test alert of a gate.
final class SignalPageNavigator {
    private final BoardController.Pages verbs;
    private final Consumer<Region> page;
    private final NoticePane notices;
    private final LazyView<SourcesPage> sourcesPage;
    private final LazyView<ProbeProposalsPage> proposalsPage;
    private final LazyView<TestAlertPage> alertPage;
    private final LazyView<ProbeEditorPage> editorPage;
    private final LazyView<ReplayPage> replayPage;
    private Optional<ReviewStatus> shown = Optional.empty();
    private ProposalBasis basis = new ProposalBasis(new UUID(0, 0), "", List.of());
    private Optional<ShownProposals> offered = Optional.empty();
    private List<SourceHealth> sources = List.of();
    private Instant now = Instant.EPOCH;
    private Optional<UUID> editedGate = Optional.empty();
    /// The gate whose signal waits for its first source.
    private Optional<UUID> waitingGate = Optional.empty();

    /// What was proposed last, and for what.
    private record ShownProposals(ReviewStatus reviewStatus, List<ProbeProposal> proposals) {}

    /// What proposals follow from.
    private record ProposalBasis(UUID review, String probesFile, List<String> sources) {}

    SignalPageNavigator(
            Messages messages,
            BoardController.Pages verbs,
            Person me,
            NoticePane notices,
            Consumer<Region> page,
            Runnable closePage) {
        this.verbs = verbs;
        this.page = page;
        this.notices = notices;
        this.sourcesPage = new LazyView<>(() -> new SourcesPage(messages, verbs.sources(), this::openProposals));
        this.proposalsPage = new LazyView<>(
                () -> new ProbeProposalsPage(messages, verbs.proposals(), verbs.sources(), this::openSources));
        this.alertPage = new LazyView<>(() -> new TestAlertPage(messages, verbs.alerts(), me));
        this.editorPage = new LazyView<>(
                () -> new ProbeEditorPage(messages, verbs.editor(), closePage, this::openSourcesForSignal));
        this.replayPage = new LazyView<>(() -> new ReplayPage(messages, verbs.replays()));
        notices.onReview(this::openProposals);
        notices.onArm(gates ->
                shown.ifPresent(board -> verbs.signals().arm(board.review().id(), gates)));
    }

    void openSources() {
        waitingGate = Optional.empty();
        showSources();
    }

    /// Leads back to the gate's signal once there is a source.
    private void openSourcesForSignal() {
        waitingGate = editedGate;
        showSources();
    }

    private void showSources() {
        sourcesPage.get().show(sources, now);
        page.accept(sourcesPage.get());
        sourcesPage.get().focus();
    }

    void openReplay() {
        page.accept(replayPage.get());
        replayPage.get().focus();
    }

    void openProposals() {
        shown.ifPresent(board -> {
            offered.ifPresent(offer -> proposalsPage.get().show(offer.reviewStatus(), offer.proposals()));
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

    void openProbeEditor(UUID gate, String probe) {
        shown.ifPresent(board -> {
            int index = board.review().indexOf(gate);
            if (index < 0) return;
            editedGate = Optional.of(gate);
            editorPage.get().show(board, board.review().gate(index), probe, sources);
            page.accept(editorPage.get());
            editorPage.get().focus();
        });
    }

    void show(List<SourceHealth> next) {
        boolean isMore = next.size() > sources.size();
        sources = List.copyOf(next);
        sourcesPage.ifCreated(there -> there.show(next, now));
        shown.ifPresent(this::show);
        if (isMore) sourcesPage.ifCreated(this::returnToSignal);
    }

    private void returnToSignal(SourcesPage from) {
        if (from.getScene() == null) return;
        var gate = waitingGate;
        waitingGate = Optional.empty();
        gate.ifPresent(each -> openProbeEditor(each, ""));
    }

    void tick(Instant later) {
        now = later;
        sourcesPage.ifCreated(there -> there.tick(later));
    }

    /// The board on screen; what is proposed for it is asked for when that may have changed.
    void show(ReviewStatus board) {
        proposalsPage.ifCreated(there -> there.show(board));
        shown = Optional.of(board);
        verbs.changes()
                .setProbesDigest(
                        board.review().id(), board.review().probesFile().sha256());
        var keys = sources.stream().map(SourceHealth::key).toList();
        var next = new ProposalBasis(
                board.review().id(), board.review().probesFile().sha256(), keys);
        if (next.equals(basis)) return;
        basis = next;
        propose(board);
    }

    private void propose(ReviewStatus board) {
        var _ = verbs.proposals().propose(board.review().id()).thenAccept(proposals -> proposed(board, proposals));
    }

    private void proposed(ReviewStatus board, List<ProbeProposal> proposals) {
        if (!basis.review().equals(board.review().id())) return;
        offered = Optional.of(new ShownProposals(board, proposals));
        proposalsPage.ifCreated(there -> there.show(board, proposals));
        notices.showProposals(board, basis.probesFile().isEmpty() ? proposals.size() : 0);
    }
}
