package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.board.notice.NoticePane;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistView;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import dev.gateboard.ui.checklist.ChecklistViewModelBuilder;
import dev.gateboard.ui.checklist.ChecklistViewModelLoader;
import dev.gateboard.ui.checklist.FilterBar;
import dev.gateboard.ui.control.HairlineSeparator;
import dev.gateboard.ui.control.TruncatedTextTooltip;
import dev.gateboard.ui.control.WindowWidthClass;
import dev.gateboard.ui.gate.GatePane;
import dev.gateboard.ui.gate.action.GateActionKind;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.workspace.ReviewProbeMonitor;
import dev.gateboard.workspace.WorkspaceState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The whole window drawn from a state: header, reviews, gates, the gate at hand. It holds what is looked at (the
/// review, the filter, what is folded) and no truth of its own.
public final class BoardView extends BorderPane {
    private final Messages messages;
    private final Person me;
    private final BoardController verbs;
    private final BoardHeader header;
    private final ReviewList reviews;
    private final GatePane gate;
    private final ChecklistView list;
    private final ExportPane export;
    private final BoardFooter footer;
    private final ChecklistPane center;
    private final BoardActionHandler actions;
    private final GateDetailPresenter detail;
    private final WelcomePane welcome;
    private final PageNavigator pages;
    private final PaneLayout layout;
    private final ViewSettingsStore restoreSettings;
    private final ShownReview shown;
    private Appearance appears = Appearance.SYSTEM;
    private Runnable onceDrawn = () -> {};

    /// What the window is told about its surroundings.
    ///
    /// @param sources the user's `sources.yaml`, whether it is there or not
    public record Place(Person currentUser, String database, Path sources) {}

    /// @param attachments the bytes of an attachment by its SHA-256, handed over on the JavaFX thread
    public BoardView(
            Messages messages,
            Place place,
            BoardController verbs,
            Function<String, CompletableFuture<Optional<byte[]>>> attachments,
            ChecklistViewModelLoader.Threads threads) {
        this.messages = messages;
        this.me = place.currentUser();
        this.verbs = verbs;
        this.restoreSettings = new ViewSettingsStore(verbs::remember);
        this.shown = new ShownReview(
                restoreSettings, new ChecklistViewModelBuilder(place.currentUser(), messages), threads, this::draw);
        this.actions = new BoardActionHandler(messages, verbs, this, shown);
        this.reviews = new ReviewList(messages, this::open, verbs::openTemplate, verbs::openFile);
        this.gate = new GatePane(
                messages,
                actions::perform,
                verbs::openLink,
                attachments,
                verbs.pages().signals(),
                verbs.drafts());
        gate.onDone(() -> detail().focusAfterAction());
        this.list = new ChecklistView(messages, verbs.drafts(), actions.checklistListener());
        var filters = new FilterBar(
                messages,
                BoardShortcut.FIND.keys(),
                this::setFilter,
                text -> shown.setViewOptions(shown.viewOptions().withSearch(text)),
                list::requestFocus);
        var notices = new NoticePane(messages, actions::perform, actions::seeLine);
        this.export = new ExportPane(messages, actions::export);
        this.footer = new BoardFooter(
                messages,
                me,
                place.database(),
                () -> pages().openSources(),
                () -> verbs.undo(shown.id()),
                () -> verbs.redo(shown.id()));
        this.pages = new PageNavigator(messages, me, verbs, notices, actions.navigationListener());
        this.welcome = new WelcomePane(messages, actions.welcomeListener());
        var more = pages.moreButton();
        more.add(messages.text("header.keys"), this::showShortcuts);
        more.add(messages.text("welcome.week"), verbs::playDemo);
        this.header = new BoardHeader(messages, actions.headerListener(), actions.headerButtons(more));
        this.center = new ChecklistPane(messages, export, filters, list, pages.changeNotice(), notices);
        this.layout = new PaneLayout(messages, reviews, center, gate);
        this.detail = new GateDetailPresenter(this, shown, list, gate, layout, restoreSettings);
        build();
    }

    private void build() {
        getStyleClass().add("window");
        setTop(new VBox(header, new HairlineSeparator(Orientation.HORIZONTAL)));
        setCenter(layout);
        setBottom(footer);
        header.setVisible(false);
        header.setManaged(false);
        widthProperty().addListener((_, _, width) -> fit(WindowWidthClass.of(width.doubleValue())));
        new BoardShortcutHandler(actions.shortcutListener()).listenTo(this);
        detail.enterFromList();
        gate.onChoose(verbs::chooseEvidence);
        TruncatedTextTooltip.installOn(this);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> detail.release());
    }

    private void fit(WindowWidthClass panes) {
        layout.fit(panes);
        header.fit(panes);
        footer.fit(panes);
    }

    /// Takes up what was remembered at the last close; called once, before the first state.
    public void restoreSettings(Map<String, String> settings) {
        restoreSettings.load(settings);
    }

    /// Draws a newer state.
    public void show(WorkspaceState next) {
        shown.setState(next);
        shown.replacement().ifPresent(this::showReview);
        pages.show(next, shown.id());
        reviews.show(next, shown.id());
        footer.show(next.savedAt(), !next.reviewStatuses().isEmpty());
        if (!shown.draw()) center.showNothing(verbs::openFile);
    }

    /// It is later now: ages go on.
    public void tick(Instant now) {
        footer.sources().tick(now);
        pages.tick(now);
        list.tick(now);
        gate.tick(now);
    }

    /// How the sources of signals answer.
    public void showSources(List<SourceHealth> sources) {
        footer.sources().show(sources);
        pages.show(sources);
    }

    /// Who asks the probes of the review on screen: this process, another (rule R33), or nobody for now.
    public void showProbeState(ReviewProbeMonitor.State asks) {
        footer.sources().showProbeState(asks);
        header.showProbeState(asks);
        list.showProbeState(asks);
        gate.showProbeState(asks);
    }

    /// Runs this when the first board is drawn.
    public void runWhenDrawn(Runnable then) {
        onceDrawn = then;
    }

    /// The pages that take the place of the panes.
    public PageNavigator pages() {
        return pages;
    }

    private void showReview(ReviewStatus board) {
        export.close();
        shown.showReview(board);
        list.select(restoreSettings.selection(board));
        verbs.pages().signals().watch(shown.id());
        verbs.pages().changes().watch(shown.id());
        pages.turnTo(shown.id());
    }

    private void draw(ChecklistViewModel sheet) {
        header.setVisible(true);
        header.setManaged(true);
        header.show(sheet);
        footer.show(sheet.reviewStatus().review(), me);
        center.showAround(sheet);
        pages.show(sheet.reviewStatus());
        center.showRows(sheet);
        detail.keepFocus();
        onceDrawn.run();
        onceDrawn = () -> {};
    }

    /// Narrows the list to what a filter takes.
    public void setFilter(ChecklistFilter filter) {
        shown.setViewOptions(shown.viewOptions().withFilter(filter));
    }

    /// Turns to another review.
    public void open(UUID review) {
        layout.closePage();
        shown.state().reviewStatus(review).ifPresent(this::showReview);
        show(shown.state());
    }

    /// Selects the rows of these gates, as a person would.
    public void select(Collection<UUID> gates) {
        list.select(gates.stream().map(UUID::toString).toList());
    }

    /// Puts a page of its own (sources, what came in, a verification) in the place of the panes, until Back.
    public void showPage(Region page) {
        layout.showPage(page);
    }

    /// Back from a page to the gates.
    public void closePage() {
        layout.closePage();
        list.requestFocus();
    }

    /// Opens the page of the keys.
    public void showShortcuts() {
        showPage(new KeyboardShortcutsPage(messages, appears, next -> {
            show(next);
            verbs.setAppearance(next);
        }));
    }

    /// Opens what stands before an export.
    public void openExport() {
        layout.closePage();
        shown.reviewStatus()
                .ifPresent(board -> export.open(
                        board, verbs.pages().changes().file(board.review().id()).isPresent()));
    }

    /// Puts the keyboard where the work is.
    public void focusList() {
        list.requestFocus();
    }

    /// Opens the line of a verb for what is selected.
    public void openLine(GateActionKind verb) {
        detail.open(verb);
    }

    /// The first words to somebody new, until they are closed.
    public void showWelcome() {
        center.showWelcome(welcome);
    }

    /// Takes the first words away.
    public void hideWelcome() {
        center.hideWelcome();
    }

    /// Says why a deed was refused, at the place.
    public void showError(String sentence) {
        center.showError(sentence);
    }

    /// Says something that went well, or nothing.
    public void showMessage(String sentence) {
        center.showMessage(sentence);
    }

    ChecklistPane center() {
        return center;
    }

    ChecklistView list() {
        return list;
    }

    GatePane gate() {
        return gate;
    }

    PaneLayout panes() {
        return layout;
    }

    GateDetailPresenter detail() {
        return detail;
    }

    /// Says which appearance the window has.
    public void show(Appearance next) {
        appears = next;
    }
}
