package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Field;
import dev.gateboard.model.Person;
import dev.gateboard.model.SourceHealth;
import dev.gateboard.ui.gate.FieldDrafts;
import dev.gateboard.ui.gate.GatePane;
import dev.gateboard.ui.gate.GateVerb;
import dev.gateboard.ui.kit.Appearance;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.EmptyState;
import dev.gateboard.ui.kit.Hairline;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Wish;
import dev.gateboard.ui.start.ReviewList;
import dev.gateboard.ui.start.Welcome;
import dev.gateboard.words.ShareSafe;
import dev.gateboard.words.Summary;
import dev.gateboard.words.Visible;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Prober;
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
    private final Verbs verbs;
    private final Drawing drawing;
    private final Header header;
    private final ReviewList reviews;
    private final GatePane gate;
    private final FilterBar filters;
    private final BoardList list;
    private final Notices notices;
    private final ExportPart export;
    private final EmptyState empty = new EmptyState();
    private final MessageLine message = new MessageLine();
    private final Footer footer;
    private final Once once;
    private final VBox center = new VBox();
    private final Welcome welcome;
    private final BoardPages pages;
    private final Layout layout;
    private final Remembered remembered;
    private Appearance appears = Appearance.SYSTEM;
    private Look look = new Look(Filter.ALL, "", java.util.Set.of());
    private UUID shown = new UUID(0, 0);
    private WorkspaceState state = NOTHING;
    private Runnable onceDrawn = () -> {};
    /// Whether the gate at hand is kept for somebody who works on it, whatever the list shows by now.
    private boolean held;
    private Optional<Sheet> drawn = Optional.empty();

    /// What the window is told about its surroundings.
    ///
    /// @param sources the user's `sources.yaml`, whether it is there or not
    public record Place(Person me, String database, Path sources) {}

    /// @param attachments the bytes of an attachment by its SHA-256, handed over on the JavaFX thread
    public BoardView(
            Messages messages,
            Place place,
            Verbs verbs,
            Function<String, CompletableFuture<Optional<byte[]>>> attachments,
            Drawing.Threads threads) {
        this.messages = messages;
        this.me = place.me();
        this.verbs = verbs;
        this.drawing = new Drawing(new Sheets(place.me(), messages), threads, this::draw);
        this.remembered = new Remembered(verbs::remember);
        this.once = new Once(verbs::perform);
        this.reviews = new ReviewList(messages, this::open, verbs::openTemplate, verbs::openFile);
        this.gate = new GatePane(
                messages,
                wish -> once.perform(shown, wish),
                verbs::follow,
                attachments,
                verbs.pages().signals(),
                verbs.drafts());
        gate.onDone(this::home);
        this.list = new BoardList(messages, verbs.drafts(), asked());
        this.filters = new FilterBar(messages, this::narrow, text -> look(look.searching(text)), list::requestFocus);
        this.notices = new Notices(messages, this::perform, this::seeLine);
        this.export = new ExportPart(messages, this::export);
        this.footer = new Footer(
                messages,
                me,
                place.database(),
                () -> pages().openSources(),
                () -> verbs.undo(shown),
                () -> verbs.redo(shown));
        this.pages = new BoardPages(messages, me, verbs, notices, pageAsked());
        this.welcome = new Welcome(messages, welcomeAsked());
        var more = pages.more();
        more.add(messages.text("header.keys"), this::keys);
        more.add(messages.text("welcome.week"), verbs::seeWeek);
        this.header = new Header(
                messages,
                headerAsked(),
                List.of(
                        Buttons.quiet(messages.text("header.copy"), this::copySummary),
                        more,
                        Buttons.secondary(messages.text("header.export"), this::export),
                        Buttons.withKey(
                                Buttons.primary(messages.text("header.present"), this::present),
                                KeyCombination.valueOf("F5"))));
        this.layout = new Layout(messages, reviews, center, gate);
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
                        new Hairline(Orientation.HORIZONTAL),
                        list,
                        // Below the rows: what comes and goes here moves none of them under the pointer.
                        message,
                        pages.arrivals(),
                        notices);
        setTop(new VBox(header, new Hairline(Orientation.HORIZONTAL)));
        setCenter(layout);
        setBottom(footer);
        header.setVisible(false);
        header.setManaged(false);
        widthProperty().addListener((_, _, width) -> fit(Panes.of(width.doubleValue())));
        var keys = new BoardKeys(keysAsked());
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
        CutTips.on(this);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> release());
    }

    private void fit(Panes panes) {
        layout.fit(panes);
        header.fit(panes);
        footer.fit(panes);
    }

    /// Takes up what was remembered at the last close; called once, before the first state.
    public void remembered(Map<String, String> settings) {
        remembered.load(settings);
    }

    /// Draws a newer state.
    public void show(WorkspaceState next) {
        state = next;
        if (next.board(shown).isEmpty() && !next.boards().isEmpty()) {
            var first = next.boards().stream()
                    .filter(remembered::wasShown)
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
    public void asked(Prober.State asks) {
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
    public BoardPages pages() {
        return pages;
    }

    private void turnTo(Board board) {
        export.close();
        shown = board.review().id();
        look = remembered.look(board);
        list.select(remembered.selection(board));
        remembered.review(shown);
        verbs.pages().signals().watch(shown);
        verbs.pages().changes().watch(shown);
        pages.turnTo(shown);
    }

    private void drawNothing() {
        empty.show(messages.text("board.empty"), messages.text("board.open"), verbs::openFile);
        filters.setVisible(false);
    }

    private void draw(Sheet sheet) {
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

    private void look(Look next) {
        if (look.equals(next)) return;
        look = next;
        remembered.look(shown, look);
        state.board(shown).ifPresent(board -> drawing.draw(board, look));
    }

    /// Narrows the list to what a filter takes.
    public void narrow(Filter filter) {
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
            var place = LinePlace.of(sheet.board().review().checklist(), line);
            look(new Look(Filter.ALL, "", place.without(look.folded())));
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
        page(new KeysPage(messages, appears, this::appear));
    }

    private void export(String name, ExportPart.Form form) {
        switch (form) {
            case FOLDER -> verbs.exportFolder(shown);
            case MARKDOWN -> verbs.export(shown, name, false);
            case PLAIN -> verbs.export(shown, name, true);
            case BACK -> writeBack();
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
            var text = Summary.markdown(board, board.at());
            verbs.copy(ShareSafe.of(board.review().release()).masked(text));
            inform(messages.text("header.copied"));
        });
    }

    /// Opens the line of a verb for what is selected.
    public void openLine(GateVerb verb) {
        if (drawn.isEmpty() || list.gates(drawn.get().board()).isEmpty()) return;
        layout.enterDetail();
        gate.open(verb);
    }

    private void perform(List<Deed> deeds) {
        perform(deeds, () -> {});
    }

    private void perform(List<Deed> deeds, Runnable stored) {
        // Decided on what is drawn: what came in since then was not seen yet.
        drawn.map(Sheet::board)
                .filter(board -> board.review().id().equals(shown))
                .ifPresent(board -> perform(board, deeds, stored));
    }

    private void perform(Board board, List<Deed> deeds, Runnable stored) {
        if (!deeds.isEmpty()) {
            var _ = once.perform(shown, Wish.on(board, deeds)).thenAccept(done -> {
                if (done instanceof Done.Stored) stored.run();
            });
        }
    }

    private void fill(Row row, String value) {
        switch (row) {
            case Row.OfField(Field field, String _) -> {
                var drafts = new FieldDrafts(verbs.drafts(), shown);
                perform(List.of(new Deed.Fill(field.placeholder().index(), field.label(), value)), () -> {
                    drafts.discard(field);
                    list.filled(row);
                });
            }
            case Row.OfGate choice ->
                perform(List.of(new Deed.Choose(choice.gate().id(), value)));
            case Row.OfSection _, Row.OfText _ -> {}
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
                    selected.size() == 1 ? Visible.text(selected.getFirst().text()) : "");
            gate.learned(selected.size() == 1 ? pages.hint(sheet.board(), selected.getFirst()) : "");
            remembered.selection(sheet.board().review().id(), list.keys());
        });
    }

    /// After an action the keyboard is where the next one begins: in the list, or in the gate that fills a small
    /// window.
    private void home() {
        if (layout.isPaged()) return;
        if (layout.isAway()) gate.enter();
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
    public void welcomed() {
        center.getChildren().removeIf(Welcome.class::isInstance);
    }

    /// Says why a deed was refused, at the place.
    public void refuse(String sentence) {
        if (list.refuse(sentence)) return;
        message.refuse(sentence);
    }

    /// Says something that went well, or nothing.
    public void inform(String sentence) {
        if (sentence.isEmpty()) message.silence();
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

    private BoardList.Asked asked() {
        return new BoardList.Asked() {
            @Override
            public void follow(String target) {
                verbs.follow(target);
            }

            @Override
            public void fill(Row row, String value) {
                BoardView.this.fill(row, value);
            }

            @Override
            public void toggle(Row row) {
                look(look.flipped(row.key()));
            }

            @Override
            public void fire(Row.OfGate row) {
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

    private BoardPages.Asked pageAsked() {
        return new BoardPages.Asked() {
            @Override
            public void page(Region page) {
                BoardView.this.page(page);
            }

            @Override
            public void back() {
                BoardView.this.back();
            }

            @Override
            public void perform(List<Deed> deeds) {
                state.board(shown).ifPresent(board -> BoardView.this.perform(board, deeds, () -> {}));
            }
        };
    }

    private Welcome.Asked welcomeAsked() {
        return new Welcome.Asked() {
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
                welcomed();
            }
        };
    }

    private Header.Asked headerAsked() {
        return new Header.Asked() {
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

    private BoardKeys.Asked keysAsked() {
        return new BoardKeys.Asked() {
            @Override
            public void press(BoardKey key) {
                BoardView.this.press(key);
            }

            @Override
            public void open(GateVerb verb) {
                openLine(verb);
            }

            @Override
            public boolean fill() {
                return list.fill();
            }

            @Override
            public boolean isAway() {
                return layout.isAway();
            }

            @Override
            public boolean isInList() {
                return list.isFocused();
            }
        };
    }

    private void press(BoardKey key) {
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
