package dev.gateboard.ui.meeting;

import dev.gateboard.model.Agenda;
import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.Said;
import dev.gateboard.model.Since;
import dev.gateboard.ui.gate.Brought;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Wish;
import dev.gateboard.words.Changes;
import dev.gateboard.words.Meanwhile;
import dev.gateboard.words.Summary;
import dev.gateboard.words.Times;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Prober;
import dev.gateboard.workspace.WorkspaceState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// One review on a shared screen. Deeds go out to the room; whatever comes of them is drawn from the next state. It
/// holds where one looks and the line that is open, and no truth of its own.
public final class Presenter extends StackPane {
    private static final Duration TICK = Duration.seconds(10);

    private final Messages messages;
    private final Person me;
    private final InstantSource clock;
    private final Room room;
    private final UUID review;
    private final RoomHeader header;
    private final StackPane slide = new StackPane();
    private final StackPane lineHost = new StackPane();
    private final MessageLine quiet = new MessageLine();
    private final DecisionBar bar = new DecisionBar();
    private final VBox talk = new VBox();
    private final Remaining remaining = new Remaining(this::turnTo);
    private final KeyBar keys;
    private final Timeline ticking = new Timeline(new KeyFrame(TICK, _ -> tick()));
    private final Looking looking = new Looking();
    private Board board;
    private Board opened;
    private Board seen;
    private Agenda agenda;
    private Optional<Line> line = Optional.empty();
    private List<Bound> bound = List.of();
    private boolean safe = true;
    private boolean swallow;

    /// @param board of the review that is presented
    public Presenter(Messages messages, Person me, InstantSource clock, Room room, Board board) {
        this.messages = messages;
        this.me = me;
        this.clock = clock;
        this.room = room;
        this.review = board.review().id();
        this.board = board;
        this.opened = board;
        this.seen = board;
        this.agenda = Agenda.of(board);
        this.header = new RoomHeader(messages);
        this.keys = new KeyBar(messages, this::toggleSafe);
        build();
        looking.turnTo(agenda, board, agenda.items().getFirst());
        draw();
        ticking.setCycleCount(Timeline.INDEFINITE);
        ticking.play();
    }

    private void build() {
        getStyleClass().setAll("window", "presenter");
        setAccessibleText(messages.text("meeting.presenter"));
        lineHost.getStyleClass().setAll("line-host");
        quiet.getStyleClass().add("room-quiet");
        talk.getStyleClass().setAll("talk");
        slide.getStyleClass().setAll("slide-host");
        slide.setMinHeight(0);
        talk.getChildren().setAll(slide, lineHost, quiet);
        HBox.setHgrow(talk, Priority.ALWAYS);
        talk.setMinWidth(0);
        bar.onDecide(() -> turnTo(new Agenda.Item.Deciding()));
        var body = new HBox(44, talk, remaining);
        body.getStyleClass().setAll("room-body");
        var page = new BorderPane(body);
        page.getStyleClass().setAll("room-page");
        page.setTop(header);
        page.setBottom(new VBox(bar, keys));
        getChildren().setAll(new Scaled(page));
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            if (swallow) typed.consume();
        });
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> swallow = false);
        addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
    }

    /// Draws a newer state; where one looks and what is being typed stay.
    public void show(WorkspaceState state) {
        state.board(review).ifPresent(next -> {
            board = next;
            agenda = Agenda.of(next);
            looking.keep(agenda);
            draw();
            line.ifPresent(this::meanwhile);
        });
    }

    /// Nobody answers or decides on what they have not seen (rule R20).
    private void meanwhile(Line open) {
        turned().ifPresent(open::inform);
        boolean meets = looking.item() instanceof Agenda.Item.Calling || looking.item() instanceof Agenda.Item.Deciding;
        if (!meets) return;
        var since = Since.between(opened.review(), board);
        if (since.turns().isEmpty()
                && since.values().isEmpty()
                && since.expired().isEmpty()) return;
        opened = board;
        seen = board;
        open.changed(messages.text("meeting.meanwhile", speech().say(Changes.told(since))));
    }

    /// Who asks the probes now.
    public void asked(Prober.State state) {
        header.asked(state);
    }

    /// Ends the window's own clock.
    public void close() {
        ticking.stop();
    }

    private void tick() {
        header.tick(speech());
    }

    private Speech speech() {
        return new Speech(messages, board, me, safe, clock.instant());
    }

    private void draw() {
        var speech = speech();
        var item = looking.item();
        boolean roll = item instanceof Agenda.Item.Calling;
        boolean deciding = item instanceof Agenda.Item.Deciding;
        header.show(speech, agenda, item.key());
        slide.getChildren().setAll(slide(speech, item));
        boolean wide = roll || deciding || item instanceof Agenda.Item.Changed;
        remaining.setVisible(!wide);
        remaining.setManaged(!wide);
        if (!wide) remaining.show(speech, agenda, item.key());
        bar.setVisible(roll);
        bar.setManaged(roll);
        if (roll) bar.show(speech);
        drawKeys();
        if (line.isEmpty()) turned().ifPresent(quiet::inform);
    }

    private Node slide(Speech speech, Agenda.Item item) {
        boolean tight = line.isPresent();
        return switch (item) {
            case Agenda.Item.Opening _ -> new OpeningSlide(speech).node();
            case Agenda.Item.Changed _ -> new ChangedSlide(speech).node(ChangedSlide.MOST);
            case Agenda.Item.Blocking blocking -> new Slides(speech).of(blocking, tight);
            case Agenda.Item.Block block -> new BlockSlide(speech).node(agenda, block, looking, tight, this::sawRows);
            case Agenda.Item.Calling _ -> new RollCallSlide(speech, this::turnToRole).node(looking.role(board), tight);
            case Agenda.Item.Deciding _ -> new DecisionSlide(speech).node(tight);
        };
    }

    /// What Enter does to a block depends on how much of it was shown.
    private void sawRows() {
        drawKeys();
    }

    private void drawKeys() {
        bound = new RoomKeys(speech(), agenda, looking, keysAsked()).of(looking.item());
        keys.show(
                line.isPresent()
                        ? List.of()
                        : bound.stream()
                                .filter(each -> !each.caps().isEmpty())
                                .map(each -> new KeyBar.Hint(each.does(), each.caps()))
                                .toList(),
                safe);
    }

    /// A sentence where the gate that is talked about stands otherwise than when one turned to it.
    private Optional<String> turned() {
        return looking.turned(board).map(standing -> {
            var speech = speech();
            var at = standing.said().map(Said::at).orElse(board.at());
            var when = Times.moment(at, speech.now(), speech.zone());
            return messages.text("meeting.turned", speech.word(standing), when);
        });
    }

    private void turnTo(String key) {
        agenda.item(key).ifPresent(this::turnTo);
    }

    private void turnTo(Agenda.Item item) {
        if (line.isPresent()) return;
        quiet.silence();
        looking.turnTo(agenda, board, item);
        draw();
    }

    private void turnToRole(int role) {
        if (line.isPresent()) return;
        looking.turnToRole(role);
        draw();
    }

    private void toggleSafe() {
        safe = !safe;
        draw();
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.F11) room.fullScreen();
        else if (press.getCode() == KeyCode.F9) toggleSafe();
        else if (line.isPresent() && press.getCode() == KeyCode.ESCAPE) {
            if (!line.get().back()) leave();
        } else if (line.isPresent()) {
            if (!line.get().pressed(press)) return;
        } else if (press.isShortcutDown()) {
            if (!shortcut(press)) return;
        } else {
            var found =
                    bound.stream().filter(each -> each.key() == press.getCode()).findFirst();
            if (found.isEmpty()) return;
            found.get().act().run();
            swallow = line.isPresent();
        }
        press.consume();
    }

    private boolean shortcut(KeyEvent press) {
        switch (press.getCode()) {
            case Z -> {
                var asked = press.isShiftDown() ? room.redo(review) : room.undo(review);
                var _ = asked.thenAccept(done -> answered(done, press.isShiftDown()));
            }
            case C -> {
                var text = press.isShiftDown()
                        ? Summary.plain(board, clock.instant())
                        : Summary.markdown(board, clock.instant());
                room.copy(speech().say(text));
                quiet.inform(messages.text("meeting.copied"));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void answered(Done done, boolean again) {
        switch (done) {
            case Done.Stored _ -> {
                looking.arrive(board);
                quiet.inform(again ? messages.text("meeting.redone") : messages.text("meeting.undone"));
            }
            case Done.Refused(String sentence) -> quiet.refuse(speech().say(sentence));
        }
    }

    /// Opens the line of a deed.
    void open(Form form) {
        quiet.silence();
        var about = review + ".room." + looking.item().key().replace(' ', '-')
                + (looking.item() instanceof Agenda.Item.Calling ? "-" + looking.role(board) : "");
        var next = new Line(speech(), form, new Line.Draft(room.drafts(), about), this::perform);
        seen = board;
        line = Optional.of(next);
        opened = board;
        lineHost.getChildren().setAll(next);
        draw();
        next.enter();
    }

    /// Does something that needs no line.
    private void perform(Deed deed) {
        var _ = room.perform(review, me, Wish.on(board, deed)).thenAccept(this::told);
    }

    private void told(Done done) {
        switch (done) {
            case Done.Stored _ -> quiet.silence();
            case Done.Refused(String sentence) -> quiet.refuse(speech().say(sentence));
        }
        draw();
    }

    private void perform(Person by, List<Deed> deeds, List<Brought> proofs) {
        var enclosures =
                proofs.stream().flatMap(each -> each.enclosures().stream()).toList();
        var asked = line;
        boolean many = deeds.size() > 1 && deeds.stream().allMatch(Deed.Confirm.class::isInstance);
        var wish = Wish.on(seen, deeds).with(enclosures).onMany(many);
        var _ = room.perform(review, by, wish).thenAccept(done -> {
            switch (done) {
                case Done.Stored(var _, var _, var leftOut, var remarks) -> {
                    asked.ifPresent(Line::used);
                    looking.done(board, deeds);
                    if (line.equals(asked)) leave();
                    var told = new ArrayList<>(remarks);
                    if (!leftOut.isEmpty()) told.add(messages.text("gate.leftOut", Meanwhile.leftOut(leftOut)));
                    if (!told.isEmpty()) quiet.inform(speech().say(String.join(" ", told)));
                }
                case Done.Refused(String sentence) -> {
                    // It said what happened since; the next Enter is about what is shown now.
                    seen = board;
                    asked.ifPresent(open -> open.refuse(speech().say(sentence)));
                }
            }
        });
    }

    /// Closes the line; what is typed waits for the next time it is opened.
    private void leave() {
        line = Optional.empty();
        lineHost.getChildren().clear();
        requestFocus();
        draw();
    }

    private RoomKeys.Asked keysAsked() {
        return new RoomKeys.Asked() {
            @Override
            public void turnTo(Agenda.Item item) {
                Presenter.this.turnTo(item);
            }

            @Override
            public void turnToRole(int role) {
                Presenter.this.turnToRole(role);
            }

            @Override
            public void single(int gate) {
                looking.single(gate);
                draw();
            }

            @Override
            public void seeMore() {
                if (looking.item() instanceof Agenda.Item.Block block) looking.seeMore(block);
                draw();
            }

            @Override
            public void open(Form form) {
                Presenter.this.open(form);
            }

            @Override
            public void perform(Deed deed) {
                Presenter.this.perform(deed);
            }

            @Override
            public void export() {
                room.export(review);
            }
        };
    }
}
