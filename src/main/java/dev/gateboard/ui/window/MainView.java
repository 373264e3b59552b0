package dev.gateboard.ui.window;

import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.model.Problem;
import dev.gateboard.ui.gate.GatePane;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.EmptyState;
import dev.gateboard.ui.kit.Hairline;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.OptionRow;
import dev.gateboard.ui.kit.SearchField;
import dev.gateboard.ui.start.ReviewList;
import dev.gateboard.ui.start.Welcome;
import dev.gateboard.workspace.WorkspaceState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole window drawn from a state: header, reviews, gates, the gate at hand. It holds what is looked at (the
/// review, the filter, what is folded) and no truth of its own.
public final class MainView extends BorderPane {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final double WIDE = 1200;
    private static final double NARROW = 800;
    private static final double DETAIL = 355;

    private final Messages messages;
    private final Person me;
    private final Verbs verbs;
    private final Header header;
    private final ReviewList reviews;
    private final GatePane gate;
    private final FieldPane field;
    private final StackPane detail = new StackPane();
    private final OptionRow<Rows.Filter> filters;
    private final SearchField search;
    private final ListView<Row> list = new ListView<>();
    private final EmptyState empty = new EmptyState();
    private final MessageLine message = new MessageLine();
    private final Label saved = new Label();
    private final VBox center = new VBox();
    private final Welcome welcome;
    private final HBox detailBox;
    private final HBox reviewsBox;
    private final Set<Object> folded = new HashSet<>();
    private Rows.Filter filter = Rows.Filter.ALL;
    private UUID shown = new UUID(0, 0);
    private WorkspaceState state = new WorkspaceState(List.of(), List.of(), Instant.EPOCH);

    /// @param attachments the bytes of an attachment by its SHA-256, handed over on the JavaFX thread
    public MainView(
            Messages messages,
            Person me,
            Verbs verbs,
            Function<String, CompletableFuture<Optional<byte[]>>> attachments) {
        this.messages = messages;
        this.me = me;
        this.verbs = verbs;
        this.header = new Header(messages, () -> verbs.export(shown));
        this.reviews = new ReviewList(messages, this::open, verbs::openTemplate, verbs::openFile);
        this.gate = new GatePane(
                messages,
                (deeds, enclosures) -> verbs.perform(shown, new Verbs.Wish(deeds, enclosures)),
                verbs::follow,
                attachments);
        this.field = new FieldPane(messages, deeds -> verbs.perform(shown, new Verbs.Wish(deeds, List.of())));
        detail.getChildren().setAll(gate);
        detail.getStyleClass().add("surface");
        detail.setMinWidth(DETAIL);
        detail.setMaxWidth(DETAIL);
        this.filters = new OptionRow<>(this::narrow, "deed");
        this.search = new SearchField(messages.text("board.find"), FIND, _ -> redraw(), list::requestFocus);
        this.welcome = new Welcome(messages, () -> center.getChildren().remove(0));
        getStyleClass().add("window");
        detailBox = new HBox(new Hairline(Orientation.VERTICAL), detail);
        HBox.setHgrow(detail, Priority.ALWAYS);
        reviewsBox = new HBox(reviews, new Hairline(Orientation.VERTICAL));
        reviewsBox.getStyleClass().add("surface");
        setTop(new VBox(header, new Hairline(Orientation.HORIZONTAL)));
        setCenter(center());
        setBottom(bottom());
        widthProperty().addListener(_ -> arrange());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        arrange();
    }

    private Region center() {
        list.getStyleClass().add("gate-list");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new RowCell(actions(), messages));
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> showDetail());
        list.setFixedCellSize(29);
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) enter();
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(8, filters, space, search);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setPadding(new Insets(8, 16, 8, 16));
        message.setPadding(new Insets(4, 16, 4, 16));
        VBox.setVgrow(list, Priority.ALWAYS);
        center.getStyleClass().add("surface");
        center.getChildren().setAll(bar, new Hairline(Orientation.HORIZONTAL), message, list);
        return center;
    }

    private Region bottom() {
        saved.getStyleClass().addAll("secondary", "small");
        var bar = new HBox(saved);
        bar.setAlignment(Pos.CENTER_RIGHT);
        bar.setPadding(new Insets(6, 20, 6, 20));
        return new VBox(new Hairline(Orientation.HORIZONTAL), bar);
    }

    /// Draws a newer state.
    public void show(WorkspaceState next) {
        state = next;
        if (next.board(shown).isEmpty() && !next.boards().isEmpty())
            shown = next.boards().getLast().review().id();
        reviews.show(next, shown);
        saved.setText(
                next.boards().isEmpty()
                        ? ""
                        : messages.text(
                                "board.saved", CLOCK.format(next.savedAt().atZone(ZoneId.systemDefault()))));
        next.board(shown).ifPresentOrElse(this::draw, this::drawNothing);
    }

    private void drawNothing() {
        empty.show(messages.text("board.empty"), messages.text("board.open"), verbs::openFile);
        list.setPlaceholder(empty);
        list.getItems().clear();
        header.setVisible(false);
        header.setManaged(false);
    }

    private void draw(Board board) {
        header.setVisible(true);
        header.setManaged(true);
        header.show(board);
        filters.show(
                List.of(
                        option(Rows.Filter.ALL, messages.text("filter.all")),
                        option(
                                Rows.Filter.BLOCKING,
                                messages.text("filter.blocking", Rows.count(board, Rows.Filter.BLOCKING, me))),
                        option(
                                Rows.Filter.CHANGED,
                                messages.text("filter.changed", Rows.count(board, Rows.Filter.CHANGED, me))),
                        option(Rows.Filter.MINE, messages.text("filter.mine", Rows.count(board, Rows.Filter.MINE, me))),
                        option(
                                Rows.Filter.WORD_ALONE,
                                messages.text("filter.wordAlone", Rows.count(board, Rows.Filter.WORD_ALONE, me)))),
                filter);
        drawRows(new Rows(board, folded, filter, search.typed(), me).rows());
        empty.show(messages.text("filter.nothing"));
        list.setPlaceholder(empty);
        showDetail();
    }

    private static OptionRow.Option<Rows.Filter> option(Rows.Filter filter, String text) {
        return new OptionRow.Option<>(filter, text);
    }

    /// Rows that stay are left alone, so that nothing jumps and only what changed is drawn.
    private void drawRows(List<Row> next) {
        var items = list.getItems();
        if (items.size() != next.size()) {
            var selected = selectedGates().stream().map(Gate::id).toList();
            items.setAll(next);
            for (int index = 0; index < next.size(); index++) {
                if (next.get(index) instanceof Row.OfGate row
                        && selected.contains(row.gate().id()))
                    list.getSelectionModel().select(index);
            }
            return;
        }
        var selection = List.copyOf(list.getSelectionModel().getSelectedIndices());
        for (int index = 0; index < next.size(); index++) {
            if (!items.get(index).equals(next.get(index))) items.set(index, next.get(index));
        }
        for (int index : selection) list.getSelectionModel().select(index);
    }

    private void redraw() {
        state.board(shown).ifPresent(this::draw);
    }

    private void narrow(Rows.Filter next) {
        filter = next;
        redraw();
    }

    /// Shows a review that was just opened, and what is wrong with its document.
    public void opened(UUID review, List<Problem> problems) {
        open(review);
        if (!problems.isEmpty())
            message.inform(problems.stream()
                    .limit(3)
                    .map(problem -> messages.text("board.problem", problem.line(), problem.message()))
                    .collect(Collectors.joining("\n")));
    }

    /// Only what blocks; used by the tour.
    public void narrowToBlocking() {
        narrow(Rows.Filter.BLOCKING);
    }

    /// Everything again; used by the tour.
    public void widen() {
        narrow(Rows.Filter.ALL);
    }

    private void open(UUID review) {
        shown = review;
        list.getSelectionModel().clearSelection();
        show(state);
    }

    /// Selects the gates of these names, as a person would; used by the tour.
    public void select(List<UUID> gates) {
        list.getSelectionModel().clearSelection();
        for (int index = 0; index < list.getItems().size(); index++) {
            if (list.getItems().get(index) instanceof Row.OfGate row
                    && gates.contains(row.gate().id())) {
                list.getSelectionModel().select(index);
                list.scrollTo(Math.max(0, index - 8));
            }
        }
        showDetail();
    }

    private List<Gate> selectedGates() {
        var gates = new ArrayList<Gate>();
        for (var row : list.getSelectionModel().getSelectedItems()) {
            switch (row) {
                case Row.OfGate gate -> gates.add(gate.gate());
                case Row.OfSection section ->
                    state.board(shown)
                            .ifPresent(board -> gates.addAll(board.review()
                                    .checklist()
                                    .gates()
                                    .subList(
                                            section.section().firstGate(),
                                            section.section().endGate())));
                case Row.OfField _, Row.OfText _ -> {}
            }
        }
        return gates;
    }

    private void showDetail() {
        state.board(shown).ifPresent(board -> {
            if (list.getSelectionModel().getSelectedItem() instanceof Row.OfField row) {
                field.show(board, row.field());
                detail.getChildren().setAll(field);
            } else {
                gate.show(board, selectedGates());
                detail.getChildren().setAll(gate);
            }
        });
    }

    /// Puts the keyboard where the work is.
    public void enterList() {
        list.requestFocus();
    }

    /// The first words to somebody new, until they are closed.
    public void welcome() {
        center.getChildren().addFirst(welcome);
    }

    /// Says why a deed was refused, at the place.
    public void refuse(String sentence) {
        gate.refused(sentence);
        message.refuse(sentence);
    }

    /// Says something that went well, or nothing.
    public void inform(String sentence) {
        if (sentence.isEmpty()) message.silence();
        else message.inform(sentence);
    }

    private RowCell.Actions actions() {
        return new RowCell.Actions() {
            @Override
            public void follow(String target) {
                verbs.follow(target);
            }

            @Override
            public void toggle(Row row) {
                fold(row);
            }
        };
    }

    private void fold(Row row) {
        switch (row) {
            case Row.OfSection section -> flip(section.section().index());
            case Row.OfGate gate when !gate.gate().isLeaf() -> flip(gate.gate().id());
            case Row.OfGate _, Row.OfField _, Row.OfText _ -> {}
        }
    }

    private void flip(Object key) {
        if (!folded.remove(key)) folded.add(key);
        redraw();
    }

    private void key(KeyEvent press) {
        if (FIND.match(press)) search.enter();
        else if (press.isShortcutDown() && press.getCode() == KeyCode.Z && press.isShiftDown()) verbs.redo(shown);
        else if (press.isShortcutDown() && press.getCode() == KeyCode.Z) verbs.undo(shown);
        else if (press.getCode() == KeyCode.F8) nextBlocker();
        else if (press.getCode() == KeyCode.ENTER && list.isFocused() && getWidth() < NARROW) enter();
        else if (press.getCode() == KeyCode.ESCAPE && !center.equals(getCenter())) back();
        else if (list.isFocused() && unfolds(press.getCode()))
            list.getSelectionModel().getSelectedItems().stream().limit(1).forEach(this::fold);
        else return;
        press.consume();
    }

    private boolean unfolds(KeyCode code) {
        return list.getSelectionModel().getSelectedItems().stream().limit(1).anyMatch(row -> unfolds(code, row));
    }

    private static boolean unfolds(KeyCode code, Row row) {
        boolean open = switch (row) {
            case Row.OfSection section -> section.open();
            case Row.OfGate gate -> gate.open();
            case Row.OfField _, Row.OfText _ -> false;
        };
        return (code == KeyCode.LEFT && open) || (code == KeyCode.RIGHT && !open);
    }

    private void nextBlocker() {
        int from = list.getSelectionModel().getSelectedIndex();
        for (int step = 1; step <= list.getItems().size(); step++) {
            int index = (from + step) % list.getItems().size();
            if (list.getItems().get(index) instanceof Row.OfGate row
                    && row.gate().isLeaf()
                    && !row.standing().standing().clears()) {
                list.getSelectionModel().clearAndSelect(index);
                list.scrollTo(Math.max(0, index - 4));
                return;
            }
        }
    }

    private void arrange() {
        double width = getWidth() == 0 ? WIDE : getWidth();
        setLeft(width >= WIDE ? reviewsBox : null);
        setRight(width >= NARROW ? detailBox : null);
        header.narrow(width < NARROW);
        detail.setMaxWidth(width < NARROW ? Double.MAX_VALUE : DETAIL);
        if (width >= NARROW && !detailBox.getChildren().contains(detail)) {
            back();
            detailBox.getChildren().add(detail);
        }
    }

    /// In a narrow window the gate at hand takes the list's place until Back.
    private void enter() {
        if (getWidth() >= NARROW || list.getSelectionModel().isEmpty()) return;
        detailBox.getChildren().remove(detail);
        setCenter(new VBox(new HBox(Buttons.quiet(messages.text("board.back"), this::back)), detail));
        VBox.setVgrow(detail, Priority.ALWAYS);
    }

    private void back() {
        setCenter(center);
        list.requestFocus();
    }
}
