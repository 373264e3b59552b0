package dev.gateboard.ui.board;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.SensitiveDataMasker;
import dev.gateboard.text.VisibleText;
import dev.gateboard.text.review.ChatSummary;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistRow;
import dev.gateboard.ui.checklist.ChecklistView;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import dev.gateboard.ui.checklist.ChecklistViewModelBuilder;
import dev.gateboard.ui.checklist.ChecklistViewModelLoader;
import dev.gateboard.ui.checklist.ChecklistViewOptions;
import dev.gateboard.ui.checklist.FilterBar;
import dev.gateboard.ui.checklist.RowLocator;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.EmptyStatePane;
import dev.gateboard.ui.control.FieldDrafts;
import dev.gateboard.ui.control.HairlineSeparator;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.PaneCount;
import dev.gateboard.ui.control.TruncatedTextTooltip;
import dev.gateboard.ui.gate.ActionRequest;
import dev.gateboard.ui.gate.GateActionKind;
import dev.gateboard.ui.gate.GatePane;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.text.Messages;
import dev.gateboard.workspace.ReviewProbeMonitor;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.review.WorkspaceResult;
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
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The whole window drawn from a state: header, reviews, gates, the gate at hand. It holds what is looked at (the
/// review, the filter, what is folded) and no truth of its own.
public final class BoardView extends BorderPane {
    private static final WorkspaceState NOTHING = new WorkspaceState(List.of(), List.of(), Instant.EPOCH);

    private final Messages messages;
    private final Person me;
    private final BoardController verbs;
    private final ChecklistViewModelLoader drawing;
    private final BoardHeader header;
    private final ReviewList reviews;
    private final GatePane gate;
    private final FilterBar filters;
    private final ChecklistView list;
    private final NoticePane notices;
    private final ExportPane export;
    private final EmptyStatePane empty = new EmptyStatePane();
    private final InlineMessage message = new InlineMessage();
    private final BoardFooter footer;
    private final RepeatGuard once;
    private final VBox center = new VBox();
    private final WelcomePane welcome;
    private final PageNavigator pages;
    private final PaneLayout layout;
    private final ViewSettingsStore restoreSettings;
    private Appearance appears = Appearance.SYSTEM;
    private ChecklistViewOptions look = new ChecklistViewOptions(ChecklistFilter.ALL, "", java.util.Set.of());
    private UUID shown = new UUID(0, 0);
    private WorkspaceState state = NOTHING;
    private Runnable onceDrawn = () -> {};
    /// Whether the gate at hand is kept for somebody who works on it, whatever the list shows by now.
    private boolean held;
    private Optional<ChecklistViewModel> drawn = Optional.empty();

    /// What the window is told about its surroundings.
    ///
    /// @param sources the user's `sources.yaml`, whether it is there or not
    public record Place(Person me, String database, Path sources) {}

    /// @param attachments the bytes of an attachment by its SHA-256, handed over on the JavaFX thread
    public BoardView(
            Messages messages,
            Place place,
            BoardController verbs,
            Function<String, CompletableFuture<Optional<byte[]>>> attachments,
            ChecklistViewModelLoader.Threads threads) {
        this.messages = messages;
        this.me = place.me();
        this.verbs = verbs;
        this.drawing =
                new ChecklistViewModelLoader(new ChecklistViewModelBuilder(place.me(), messages), threads, this::draw);
        this.restoreSettings = new ViewSettingsStore(verbs::remember);
        this.once = new RepeatGuard(verbs::perform);
        this.reviews = new ReviewList(messages, this::open, verbs::openTemplate, verbs::openFile);
        this.gate = new GatePane(
                messages,
                wish -> once.perform(shown, wish),
                verbs::follow,
                attachments,
                verbs.pages().signals(),
                verbs.drafts());
        gate.onDone(this::home);
        this.list = new ChecklistView(messages, verbs.drafts(), asked());
        this.filters = new FilterBar(messages, this::narrow, text -> look(look.searching(text)), list::requestFocus);
        this.notices = new NoticePane(messages, this::perform, this::seeLine);
        this.export = new ExportPane(messages, this::export);
        this.footer = new BoardFooter(
                messages,
                me,
                place.database(),
                () -> pages().openSources(),
                () -> verbs.undo(shown),
                () -> verbs.redo(shown));
        this.pages = new PageNavigator(messages, me, verbs, notices, pageAsked());
        this.welcome = new WelcomePane(messages, welcomeAsked());
        var more = pages.more();
        more.add(messages.text("header.keys"), this::keys);
        more.add(messages.text("welcome.week"), verbs::seeWeek);
        this.header = new BoardHeader(
                messages,
                headerAsked(),
                List.of(
                        ButtonFactory.quiet(messages.text("header.copy"), this::copySummary),
                        more,
                        ButtonFactory.secondary(messages.text("header.export"), this::export),
                        ButtonFactory.withKey(
                                ButtonFactory.primary(messages.text("header.present"), this::present),
                                KeyCombination.valueOf("F5"))));
        this.layout = new PaneLayout(messages, reviews, center, gate);
        build();
    }

    private void build() {
        getStyleClass().add("window");
        message.getStyleClass().add("board-message");
        VBox.setVgrow(list, Priority.ALWAYS);
        center.getStyleClass().add("surface");
        center.setMinWidth(0);
        center.setMinHeight(0);
        list.setMinHeight(0); // a small window gives up rows, not the footer
        center.getChildren()
                .setAll(
                        export,
                        filters,
                        new HairlineSeparator(Orientation.HORIZONTAL),
                        list,
                        // Below the rows: what comes and goes here moves none of them under the pointer.
                        message,
                        pages.arrivals(),
                        notices);
        setTop(new VBox(header, new HairlineSeparator(Orientation.HORIZONTAL)));
        setCenter(layout);
        setBottom(footer);
        header.setVisible(false);
        header.setManaged(false);
        widthProperty().addListener((_, _, width) -> fit(PaneCount.of(width.doubleValue())));
        var keys = new BoardShortcutHandler(keysAsked());
        addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
        addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
        list.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) enterDetail();
        });
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) layout.enterDetail();
        });
        list.setPlaceholder(empty);
        gate.onChoose(verbs::chooseEvidence);
        TruncatedTextTooltip.on(this);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> release());
    }

    private void fit(PaneCount panes) {
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
        state = next;
        if (next.board(shown).isEmpty() && !next.boards().isEmpty()) {
            var first = next.boards().stream()
                    .filter(restoreSettings::wasShown)
                    .findFirst()
                    .orElse(next.boards().getLast());
            turnTo(first);
        }
        pages.show(next, shown);
        reviews.show(next, shown);
        footer.show(next.savedAt(), !next.boards().isEmpty());
        next.board(shown).ifPresentOrElse(board -> drawing.draw(board, look), this::drawNothing);
    }

    /// It is later now: ages go on.
    public void tick(Instant now) {
        footer.sources().tick(now);
        pages.tick(now);
        list.tick(now);
        gate.tick(now);
    }

    /// How the sources of signals answer.
    public void sources(List<SourceHealth> sources) {
        footer.sources().show(sources);
        pages.show(sources);
    }

    /// Who asks the probes of the review on screen: this process, another (rule R33), or nobody for now.
    public void asked(ReviewProbeMonitor.State asks) {
        footer.sources().asked(asks);
        header.asked(asks);
        list.asked(asks);
        gate.asked(asks);
    }

    /// Runs this when the first board is drawn.
    public void onceDrawn(Runnable then) {
        onceDrawn = then;
    }

    /// The pages that take the place of the panes.
    public PageNavigator pages() {
        return pages;
    }

    private void turnTo(ReviewStatus board) {
        export.close();
        shown = board.review().id();
        look = restoreSettings.look(board);
        list.select(restoreSettings.selection(board));
        restoreSettings.review(shown);
        verbs.pages().signals().watch(shown);
        verbs.pages().changes().watch(shown);
        pages.turnTo(shown);
    }

    private void drawNothing() {
        empty.show(messages.text("board.empty"), messages.text("board.open"), verbs::openFile);
        filters.setVisible(false);
    }

    private void draw(ChecklistViewModel sheet) {
        header.setVisible(true);
        header.setManaged(true);
        filters.setVisible(true);
        drawn = Optional.of(sheet);
        header.show(sheet);
        footer.show(sheet.board().review(), me);
        filters.show(sheet);
        notices.show(sheet.board());
        pages.show(sheet.board());
        empty.show(messages.text("filter.nothing"));
        list.show(sheet);
        keepFocus();
        onceDrawn.run();
        onceDrawn = () -> {};
    }

    private void look(ChecklistViewOptions next) {
        if (look.equals(next)) return;
        look = next;
        restoreSettings.look(shown, look);
        state.board(shown).ifPresent(board -> drawing.draw(board, look));
    }

    /// Narrows the list to what a filter takes.
    public void narrow(ChecklistFilter filter) {
        look(look.with(filter));
    }

    /// Turns to another review.
    public void open(UUID review) {
        layout.back();
        state.board(review).ifPresent(this::turnTo);
        show(state);
    }

    /// Selects the rows of these gates, as a person would.
    public void select(Collection<UUID> gates) {
        list.select(gates.stream().map(UUID::toString).toList());
    }

    /// Selects what stands on a line of the document, or above it.
    private void seeLine(int line) {
        drawn.ifPresent(sheet -> {
            var place = RowLocator.of(sheet.board().review().checklist(), line);
            look(new ChecklistViewOptions(ChecklistFilter.ALL, "", place.without(look.folded())));
            list.select(List.of(place.key()));
            list.requestFocus();
        });
    }

    /// Puts a page of its own (sources, what came in, a verification) in the place of the panes, until Back.
    public void page(Region page) {
        layout.page(page);
    }

    /// Back from a page to the gates.
    public void back() {
        layout.back();
        list.requestFocus();
    }

    private void enterDetail() {
        layout.enterDetail();
        gate.enter();
    }

    /// Opens the page of the keys.
    public void keys() {
        page(new KeyboardShortcutsPage(messages, appears, this::appear));
    }

    private void export(String name, ExportPane.ExportFormat form) {
        switch (form) {
            case FOLDER -> verbs.exportFolder(shown);
            case MARKDOWN -> verbs.export(shown, name, false);
            case PLAIN -> verbs.export(shown, name, true);
            case WRITE_BACK -> writeBack();
        }
    }

    /// Puts the decisions into the review's own file, or says what it was changed to meanwhile (rule R29).
    private void writeBack() {
        var _ = verbs.pages().changes().writeBack(shown).thenAccept(trouble -> {
            if (trouble.isEmpty()) inform(messages.text("export.written"));
            else refuse(trouble);
        });
    }

    /// Opens what stands before an export.
    public void export() {
        layout.back();
        state.board(shown)
                .ifPresent(board -> export.open(
                        board, verbs.pages().changes().file(board.review().id()).isPresent()));
    }

    private void present() {
        verbs.present(shown);
    }

    /// The review in a few lines for a chat, before a meeting as well.
    private void copySummary() {
        state.board(shown).ifPresent(board -> {
            var text = ChatSummary.markdown(board, board.at());
            verbs.copy(SensitiveDataMasker.of(board.review().release()).masked(text));
            inform(messages.text("header.copied"));
        });
    }

    /// Opens the line of a verb for what is selected.
    public void openLine(GateActionKind verb) {
        if (drawn.isEmpty() || list.gates(drawn.get().board()).isEmpty()) return;
        layout.enterDetail();
        gate.open(verb);
    }

    private void perform(List<Action> actions) {
        perform(actions, () -> {});
    }

    private void perform(List<Action> actions, Runnable stored) {
        // Decided on what is drawn: what came in since then was not seen yet.
        drawn.map(ChecklistViewModel::board)
                .filter(board -> board.review().id().equals(shown))
                .ifPresent(board -> perform(board, actions, stored));
    }

    private void perform(ReviewStatus board, List<Action> actions, Runnable stored) {
        if (!actions.isEmpty()) {
            var _ = once.perform(shown, ActionRequest.on(board, actions)).thenAccept(done -> {
                if (done instanceof WorkspaceResult.Stored) stored.run();
            });
        }
    }

    private void fill(ChecklistRow row, String value) {
        switch (row) {
            case ChecklistRow.FieldRow(Field field, String _) -> {
                var drafts = new FieldDrafts(verbs.drafts(), shown);
                perform(List.of(new Action.Fill(field.placeholder().index(), field.label(), value)), () -> {
                    drafts.discard(field);
                    list.filled(row);
                });
            }
            case ChecklistRow.GateRow choice ->
                perform(List.of(new Action.Choose(choice.gate().id(), value)));
            case ChecklistRow.SectionRow _, ChecklistRow.OfText _ -> {}
        }
    }

    /// Whoever left the gate at hand sees what the list has.
    private void release() {
        if (!held || drawn.filter(sheet -> gate.holds(sheet.board())).isPresent()) return;
        held = false;
        showDetail();
    }

    private void showDetail() {
        drawn.ifPresent(sheet -> {
            var selected = list.gates(sheet.board());
            gate.show(sheet.board(), selected, list.section(), list.hidden());
            layout.nameDetail(
                    selected.size() == 1 ? VisibleText.text(selected.getFirst().text()) : "");
            gate.showLesson(selected.size() == 1 ? pages.hint(sheet.board(), selected.getFirst()) : "");
            restoreSettings.selection(sheet.board().review().id(), list.keys());
        });
    }

    /// After an action the keyboard is where the next one begins: in the list, or in the gate that fills a small
    /// window.
    private void home() {
        if (layout.isPaged()) return;
        if (layout.isPageOpen()) gate.enter();
        else list.requestFocus();
    }

    /// What had the keyboard may be gone with what was done, as a button is that fits no more.
    private void keepFocus() {
        var scene = getScene();
        if (scene == null || list.getEditingIndex() >= 0) return;
        var owner = scene.getFocusOwner();
        if (owner == null || !scene.equals(owner.getScene()) || !isSeen(owner)) home();
    }

    private static boolean isSeen(Node node) {
        for (var each = node; each != null; each = each.getParent())
            if (!each.isVisible() || each.isDisabled()) return false;
        return true;
    }

    /// Puts the keyboard where the work is.
    public void enterList() {
        list.requestFocus();
    }

    /// The first words to somebody new, until they are closed.
    public void welcome() {
        if (!center.getChildren().contains(welcome)) center.getChildren().addFirst(welcome);
    }

    /// Takes the first words away.
    public void hideWelcome() {
        center.getChildren().removeIf(WelcomePane.class::isInstance);
    }

    /// Says why a deed was refused, at the place.
    public void refuse(String sentence) {
        if (list.refuse(sentence)) return;
        message.showError(sentence);
    }

    /// Says something that went well, or nothing.
    public void inform(String sentence) {
        if (sentence.isEmpty()) message.clear();
        else message.inform(sentence);
    }

    /// Says which appearance the window has.
    public void show(Appearance next) {
        appears = next;
    }

    private void appear(Appearance next) {
        show(next);
        verbs.appear(next);
    }

    private ChecklistView.ChecklistListener asked() {
        return new ChecklistView.ChecklistListener() {
            @Override
            public void follow(String target) {
                verbs.follow(target);
            }

            @Override
            public void fill(ChecklistRow row, String value) {
                BoardView.this.fill(row, value);
            }

            @Override
            public void toggle(ChecklistRow row) {
                look(look.withFoldToggled(row.key()));
            }

            @Override
            public void fire(ChecklistRow.GateRow row) {
                pages.openTestAlert(row.gate().id());
            }

            @Override
            public void selected() {
                showDetail();
            }

            @Override
            public void redrawn() {
                drawn.ifPresent(sheet -> {
                    held = gate.holds(sheet.board());
                    if (held) gate.again(sheet.board());
                    else showDetail();
                });
            }
        };
    }

    private PageNavigator.NavigationListener pageAsked() {
        return new PageNavigator.NavigationListener() {
            @Override
            public void page(Region page) {
                BoardView.this.page(page);
            }

            @Override
            public void back() {
                BoardView.this.back();
            }

            @Override
            public void perform(List<Action> actions) {
                state.board(shown).ifPresent(board -> BoardView.this.perform(board, actions, () -> {}));
            }
        };
    }

    private WelcomePane.WelcomeListener welcomeAsked() {
        return new WelcomePane.WelcomeListener() {
            @Override
            public void open() {
                verbs.openFile();
            }

            @Override
            public void week() {
                verbs.seeWeek();
            }

            @Override
            public void close() {
                hideWelcome();
            }
        };
    }

    private BoardHeader.HeaderListener headerAsked() {
        return new BoardHeader.HeaderListener() {
            @Override
            public void nextBlocker() {
                BoardView.this.nextBlocker();
            }

            @Override
            public void reviews() {
                layout.enterReviews();
            }

            @Override
            public void since() {
                state.board(shown).ifPresent(pages::openSince);
            }

            @Override
            public void gate() {
                enterDetail();
            }
        };
    }

    private BoardShortcutHandler.ShortcutListener keysAsked() {
        return new BoardShortcutHandler.ShortcutListener() {
            @Override
            public void press(BoardShortcut key) {
                BoardView.this.press(key);
            }

            @Override
            public void open(GateActionKind verb) {
                openLine(verb);
            }

            @Override
            public boolean fill() {
                return list.fill();
            }

            @Override
            public boolean isAway() {
                return layout.isPageOpen();
            }

            @Override
            public boolean isInList() {
                return list.isFocused();
            }
        };
    }

    private void press(BoardShortcut key) {
        switch (key) {
            case FIND -> {
                layout.back();
                filters.find();
            }
            case UNDO -> verbs.undo(shown);
            case REDO -> verbs.redo(shown);
            case NEXT_BLOCKER -> nextBlocker();
            case KEYS -> keys();
            case OPEN_FILE -> verbs.openFile();
            case EXPORT -> export();
            case PASTE -> gate.paste();
            case PRESENT -> present();
            case COPY_SUMMARY -> copySummary();
            case BACK -> back();
        }
    }

    private void nextBlocker() {
        back();
        list.nextBlocker();
    }
}
