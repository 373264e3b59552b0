package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.board.notice.NoticePane;
import dev.gateboard.ui.board.page.ChangePageNavigator;
import dev.gateboard.ui.board.page.RecordPageNavigator;
import dev.gateboard.ui.board.page.ReleasePageNavigator;
import dev.gateboard.ui.changes.PendingDocumentUpdate;
import dev.gateboard.ui.control.LazyView;
import dev.gateboard.ui.log.EventLogPage;
import dev.gateboard.ui.meeting.ChangesSincePage;
import dev.gateboard.ui.overview.BurnUpPane;
import dev.gateboard.ui.overview.OverviewController;
import dev.gateboard.ui.overview.OverviewPage;
import dev.gateboard.ui.release.MoreMenuButton;
import dev.gateboard.ui.settings.SettingsController;
import dev.gateboard.ui.settings.SettingsPage;
import dev.gateboard.workspace.WorkspaceState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// The pages that take the place of the panes until Back: of signals, of files that come in, of records, of other
/// builds and reviews.
public final class PageNavigator {
    private final Messages messages;
    private final Person me;
    private final Consumer<Region> page;
    private final SettingsController settings;
    private BiConsumer<String, String> keep = (_, _) -> {};
    private Instant time = Instant.EPOCH;
    private final SignalPageNavigator signals;
    private final ChangePageNavigator changes;
    private final RecordPageNavigator records;
    private final ReleasePageNavigator releases;
    private final OverviewController overviewController;
    private final LazyView<OverviewPage> overview;
    private final LazyView<EventLogPage> log;
    private Optional<ReviewStatus> shown = Optional.empty();

    PageNavigator(
            Messages messages,
            Person me,
            BoardController verbs,
            NoticePane notices,
            BoardView view,
            Consumer<List<Action>> actions) {
        this.messages = messages;
        this.me = me;
        this.page = view::showPage;
        this.settings = verbs.pages().settings();
        this.signals = new SignalPageNavigator(messages, verbs.pages(), me, notices, page, view::closePage);
        this.changes = new ChangePageNavigator(messages, verbs.pages().changes(), page, view::closePage, actions);
        this.records = new RecordPageNavigator(messages, verbs.pages().records(), page);
        this.releases = new ReleasePageNavigator(messages, verbs.pages().releases(), page, view::closePage);
        this.overviewController = verbs.pages().overview();
        this.overview = new LazyView<>(() ->
                new OverviewPage(messages, overviewController, BoardShortcut.FIND.keys(), view::open, view::openGate));
        this.log = new LazyView<>(() -> new EventLogPage(
                messages,
                verbs.pages().log(),
                BoardShortcut.FIND.keys(),
                gate -> shown.ifPresent(board -> view.openGate(board.review().id(), gate))));
        notices.onSignatures(this::openSignatures);
        notices.onQuestions(changes::openQuestions);
    }

    /// The button that leads to the pages of other builds and reviews.
    MoreMenuButton moreButton() {
        return releases.button();
    }

    /// The quiet line that says what a file brings.
    Region changeNotice() {
        return changes.noticeLine();
    }

    void show(WorkspaceState state, UUID shown) {
        releases.show(state, shown);
        overview.ifCreated(opened -> {
            if (opened.getScene() != null) opened.refresh();
        });
    }

    /// Turns to another review.
    void turnTo(UUID review) {
        changes.show(review);
    }

    /// The board on screen.
    void show(ReviewStatus board) {
        changes.show(board.review());
        signals.show(board);
        records.show(board);
        shown = Optional.of(board);
        log.ifCreated(opened -> {
            if (opened.getScene() != null) opened.show(board.review());
        });
    }

    void show(List<SourceHealth> sources) {
        signals.show(sources);
    }

    void tick(Instant now) {
        signals.tick(now);
        time = now;
        overview.ifCreated(opened -> {
            if (opened.getScene() != null) opened.tick(now);
        });
    }

    /// What past reviews show of one gate, in a sentence; empty where they show nothing.
    String hint(ReviewStatus board, Gate gate) {
        return releases.hint(board, gate);
    }

    /// A file brings something to a review, or nothing is left of it.
    public void showUpdate(UUID review, Optional<PendingDocumentUpdate> arrival) {
        changes.showUpdate(review, arrival);
    }

    /// A review's file cannot be taken in.
    public void showUpdateError(UUID review, String sentence) {
        changes.showError(review, sentence);
    }

    /// The same, where it can begin a review of its own.
    public void showOtherChecklist(UUID review, String sentence, Runnable another) {
        changes.showOtherChecklist(review, sentence, another);
    }

    /// All reviews at a glance.
    public void openOverview() {
        var opened = overview.get();
        page.accept(opened);
        opened.tick(time);
        opened.refresh();
        opened.focusSearch();
    }

    /// Whether that is what the window shows.
    boolean isOverviewOpen() {
        return isOpen(overview);
    }

    private static boolean isOpen(LazyView<? extends Region> page) {
        var open = new boolean[1];
        page.ifCreated(opened -> open[0] = opened.getScene() != null);
        return open[0];
    }

    /// Puts the keyboard into the search of the page that is open; false where that page has none.
    boolean searchPage() {
        if (isOverviewOpen()) overview.get().focusSearch();
        else if (isOpen(log)) log.get().focusSearch();
        else return false;
        return true;
    }

    /// The name, the roles and the round of the review on screen.
    public void openRoles() {
        releases.openRoles();
    }

    /// Everything that happened to the review on screen.
    public void openLog() {
        shown.ifPresent(board -> {
            page.accept(log.get());
            log.get().show(board.review());
            log.get().focusSearch();
        });
    }

    /// @param next keeps a setting that the board itself goes by
    void onSetting(BiConsumer<String, String> next) {
        keep = next;
    }

    /// The settings, as they stand.
    public void openSettings() {
        var opened = new SettingsPage(messages, settings, keep);
        page.accept(opened);
        opened.refresh();
    }

    /// What came in from a file.
    public void openChanges() {
        changes.open();
    }

    /// What files said otherwise and no one has answered.
    public void openQuestions() {
        changes.openQuestions();
    }

    /// The tables and lists that are gates or could be.
    public void openInclusions() {
        changes.openInclusions();
    }

    /// The user's sources.
    public void openSources() {
        signals.openSources();
    }

    /// A recorded run, evaluated again.
    public void openReplay() {
        signals.openReplay();
    }

    /// What signals can judge in the review on screen.
    public void openProposals() {
        signals.openProposals();
    }

    /// The test alert of a gate; nothing is sent yet.
    public void openTestAlert(UUID gate) {
        signals.openTestAlert(gate);
    }

    /// The page that makes a signal for a gate.
    ///
    /// @param probe the id of the probe to change; empty for another one
    public void openProbeEditor(UUID gate, String probe) {
        signals.openProbeEditor(gate, probe);
    }

    /// Who signs what was decided.
    public void openSignatures() {
        records.openSignatures();
    }

    /// What verifying a record finds.
    ///
    /// @param place at most one
    public void openVerify(List<Path> place) {
        records.openVerify(place);
    }

    /// What was said last time.
    public void openLastTime() {
        releases.openEarlierDecisions();
    }

    /// What changed since the last meeting.
    void openSince(ReviewStatus board) {
        var progress = BurnUpPane.withHeading(messages);
        page.accept(new ChangesSincePage(messages, me, board, progress));
        var _ = overviewController
                .burnUp(board.review().id())
                .thenAccept(
                        curve -> progress.show(curve, board.at(), board.review().zone()));
    }
}
