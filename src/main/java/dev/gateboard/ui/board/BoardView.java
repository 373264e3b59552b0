package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.ui.board.header.SampleBar;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import dev.gateboard.ui.checklist.ChecklistViewModelBuilder;
import dev.gateboard.ui.checklist.ChecklistViewModelLoader;
import dev.gateboard.ui.control.HairlineSeparator;
import dev.gateboard.ui.control.TruncatedTextTooltip;
import dev.gateboard.ui.control.WindowWidthClass;
import dev.gateboard.ui.gate.action.GateActionKind;
import dev.gateboard.ui.status.TextSize;
import dev.gateboard.ui.task.BackgroundTasks;
import dev.gateboard.workspace.ReviewProbeMonitor;
import dev.gateboard.workspace.WorkspaceState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final String database;
    private final BoardParts parts;
    private final ReviewSwitcher reviews;
    private final ViewSettingsStore restoreSettings;
    private final ShownReview shown;
    private Runnable onceDrawn = () -> {};
    private final VBox headerBox;
    private final SampleBar sample;
    private TextSize textSize = TextSize.NORMAL;
    private final OfferBar offers;

    /// What the window is told about its surroundings.
    ///
    /// @param sources the user's `sources.yaml`, whether it is there or not
    public record Place(Person currentUser, String database, Path sources) {
        public Place withUser(Person other) {
            return new Place(other, database, sources);
        }
    }

    public BoardView(Messages messages, Place place, BoardController verbs, ChecklistViewModelLoader.Threads threads) {
        this.messages = messages;
        this.me = place.currentUser();
        this.database = place.database();
        this.restoreSettings = new ViewSettingsStore(verbs::remember);
        this.shown = new ShownReview(
                restoreSettings, new ChecklistViewModelBuilder(place.currentUser(), messages), threads, this::draw);
        this.parts = new BoardParts(messages, place, verbs, this, shown, restoreSettings);
        this.headerBox = new VBox(parts.header, new HairlineSeparator(Orientation.HORIZONTAL));
        this.sample = new SampleBar(messages);
        this.reviews = new ReviewSwitcher(verbs, parts, shown, restoreSettings);
        this.offers = new OfferBar(this, parts.layout(), this::focusList);
        build();
    }

    private void build() {
        getStyleClass().add("window");
        setTop(new VBox(headerBox, sample));
        setCenter(parts.layout());
        setBottom(parts.footer);
        showHeader(false);
        // The overview is of all reviews: no header of one stands above it.
        parts.layout()
                .centerProperty()
                .subscribe(
                        _ -> showHeader(parts.header.isDrawn() && !parts.pages().isOverviewOpen()));
        widthProperty().addListener(_ -> fit());
        TruncatedTextTooltip.installOn(this);
        sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(_ -> parts.detail().release());
    }

    /// Larger texts leave the room of a smaller window.
    private void fit() {
        parts.fit(WindowWidthClass.of(getWidth() * 100 / textSize.percent()));
    }

    /// Texts are this large from now on.
    public void setTextSize(TextSize next) {
        textSize = next;
        if (getWidth() > 0) fit();
    }

    private void showHeader(boolean there) {
        headerBox.setVisible(there);
        headerBox.setManaged(there);
    }

    /// Takes up what was remembered at the last close; called once, before the first state.
    public void restoreSettings(Map<String, String> settings) {
        restoreSettings.load(settings);
    }

    /// Draws a newer state.
    public void show(WorkspaceState next) {
        reviews.show(next);
    }

    /// It is later now: ages go on.
    public void tick(Instant now) {
        parts.tick(now);
    }

    /// How the sources of signals answer.
    public void showSources(List<SourceHealth> sources) {
        parts.footer.sources().show(sources);
        parts.pages().show(sources);
    }

    /// Who asks the probes of the review on screen: this process, another (rule R33), or nobody for now.
    public void showProbeState(ReviewProbeMonitor.State asks) {
        parts.showProbeState(asks);
    }

    /// Runs this when the first board is drawn.
    public void runWhenDrawn(Runnable then) {
        onceDrawn = then;
    }

    /// The pages that take the place of the panes.
    public PageNavigator pages() {
        return parts.pages();
    }

    private void draw(ChecklistViewModel sheet) {
        parts.draw(sheet, me);
        showHeader(!parts.pages().isOverviewOpen());
        onceDrawn.run();
        onceDrawn = () -> {};
    }

    /// Narrows the list to what a filter takes.
    public void setFilter(ChecklistFilter filter) {
        shown.setViewOptions(shown.viewOptions().withFilter(filter));
    }

    /// Turns to another review.
    public void open(UUID review) {
        reviews.open(review);
    }

    /// The review whose gates are on screen; empty while a page takes their place.
    public Optional<UUID> reviewInSight() {
        return parts.layout().isPageOpen()
                ? Optional.empty()
                : shown.reviewStatus().map(status -> status.review().id());
    }

    /// Turns to a gate of a review.
    public void openGate(UUID review, UUID gate) {
        open(review);
        setFilter(ChecklistFilter.ALL);
        select(List.of(gate));
        parts.list().requestFocus();
    }

    /// Selects the rows of these gates, as a person would.
    public void select(Collection<UUID> gates) {
        parts.list().select(gates.stream().map(UUID::toString).toList());
    }

    /// Puts a page of its own (sources, what came in, a verification) in the place of the panes, until Back.
    public void showPage(Region page) {
        parts.layout().showPage(page);
    }

    /// Back from a page to the gates.
    public void closePage() {
        parts.layout().closePage();
        parts.list().requestFocus();
    }

    /// Opens the page of the keys.
    public void showShortcuts() {
        showPage(new KeyboardShortcutsPage(messages));
    }

    /// Opens what stands before an export.
    public void openExport() {
        reviews.openExport();
    }

    /// Puts the keyboard where the work is.
    public void focusList() {
        parts.list().requestFocus();
    }

    /// Opens the line of a verb for what is selected.
    public void openLine(GateActionKind verb) {
        parts.detail().open(verb);
    }

    /// The first words to somebody new, until they are closed.
    public void showWelcome() {
        parts.center().showWelcome(parts.welcome);
    }

    /// Takes the first words away.
    public void hideWelcome() {
        parts.center().hideWelcome();
    }

    /// Says that the review is a sample, which goes with the window.
    ///
    /// @param keep keeps it
    public void showSample(Runnable keep) {
        sample.show(keep, parts.export.visibleProperty().map(asked -> !asked));
        parts.footer.showDatabase(messages.text("sample.database"));
    }

    /// The reviews are the person's own again.
    public boolean showsSample() {
        return sample.isVisible();
    }

    public void hideSample() {
        sample.hide();
        hideWelcome();
        parts.footer.showDatabase(database);
    }

    /// Says why a deed was refused, at the place.
    public void showError(String sentence) {
        parts.center().showError(sentence);
    }

    /// Says something above the panes, and beside it what may be done about it, until it is closed: the answer to what
    /// a person just did.
    public void offer(String sentence, String action, Runnable then) {
        offers.offer(sentence, Map.of(action, then));
    }

    /// The same, where several things may be done about it.
    public void offer(String sentence, Map<String, Runnable> ways) {
        offers.offer(sentence, ways);
    }

    /// The same for what nobody asked about: it waits until an offer is closed, and takes no place from one.
    public void announce(String sentence, String action, Runnable then) {
        offers.announce(sentence, action, then);
    }

    /// Says something that went well, or nothing.
    public void showMessage(String sentence) {
        parts.center().showMessage(sentence);
    }

    /// Lists in the footer what takes longer.
    public void showTasks(BackgroundTasks tasks) {
        parts.footer.showTasks(tasks);
    }
}
