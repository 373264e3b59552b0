package dev.gateboard.ui.meeting;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.ChangesSinceText;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.ui.meeting.slide.AgendaPosition;
import dev.gateboard.ui.meeting.slide.MeetingText;
import dev.gateboard.workspace.ReviewProbeMonitor;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// One review on a shared screen. Deeds go out to the room; whatever comes of them is drawn from the next state. It
/// holds where one looks and the line that is open, and no truth of its own.
public final class MeetingView extends StackPane {
    private static final Duration TICK = Duration.seconds(10);

    private final Messages messages;
    private final Person me;
    private final InstantSource clock;
    private final MeetingController room;
    private final UUID review;
    private final MeetingHeader header;
    private final StackPane slide = new StackPane();
    private final StackPane lineHost = new StackPane();
    private final InlineMessage quiet = new InlineMessage();
    private final DecisionBar bar = new DecisionBar();
    private final VBox talk = new VBox();
    private final RemainingBlockersPane remaining = new RemainingBlockersPane(this::turnTo);
    private final MeetingShortcutBar keys;
    private final MeetingShortcutHandler shortcuts;
    private final Timeline ticking = new Timeline(new KeyFrame(TICK, _ -> tick()));
    private final AgendaPosition looking = new AgendaPosition();
    private ReviewStatus reviewStatus;
    private ReviewStatus opened;
    private ReviewStatus seen;
    private Agenda agenda;
    private Optional<MeetingFormPane> line = Optional.empty();
    private boolean safe = true;

    /// @param board of the review that is presented
    public MeetingView(Messages messages, Person me, InstantSource clock, MeetingController room, ReviewStatus board) {
        this.messages = messages;
        this.me = me;
        this.clock = clock;
        this.room = room;
        this.review = board.review().id();
        this.reviewStatus = board;
        this.opened = board;
        this.seen = board;
        this.agenda = Agenda.of(board);
        this.header = new MeetingHeader(messages);
        this.keys = new MeetingShortcutBar(messages, this::toggleSafe);
        this.shortcuts = new MeetingShortcutHandler(this, messages, room, keys, quiet);
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
        bar.onDecide(() -> turnTo(new Agenda.Item.DecisionItem()));
        var body = new HBox(44, talk, remaining);
        body.getStyleClass().setAll("room-body");
        var page = new BorderPane(body);
        page.getStyleClass().setAll("room-page");
        page.setTop(header);
        page.setBottom(new VBox(bar, keys));
        getChildren().setAll(new ScaleToFitPane(page));
        setFocusTraversable(true);
        shortcuts.listenTo(this);
        addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
    }

    /// Draws a newer state; where one looks and what is being typed stay.
    public void show(WorkspaceState state) {
        state.reviewStatus(review).ifPresent(next -> {
            reviewStatus = next;
            agenda = Agenda.of(next);
            looking.keep(agenda);
            draw();
            line.ifPresent(this::warnOfChanges);
        });
    }

    /// Nobody answers or decides on what they have not seen (rule R20).
    private void warnOfChanges(MeetingFormPane open) {
        statusChangeText().ifPresent(open::showMessage);
        boolean meets = looking.item() instanceof Agenda.Item.RollCallItem
                || looking.item() instanceof Agenda.Item.DecisionItem;
        if (!meets) return;
        var since = ChangesSince.compare(opened.review(), reviewStatus);
        if (since.statusChanges().isEmpty()
                && since.values().isEmpty()
                && since.expired().isEmpty()) return;
        opened = reviewStatus;
        seen = reviewStatus;
        open.requireSecondConfirm(
                messages.text("meeting.meanwhile", meetingText().mask(ChangesSinceText.topChanges(since))));
    }

    /// Who asks the probes now.
    public void showProbeState(ReviewProbeMonitor.State state) {
        header.showProbeState(state);
    }

    /// Ends the window's own clock.
    public void close() {
        ticking.stop();
    }

    private void tick() {
        header.tick(meetingText());
    }

    MeetingText meetingText() {
        return new MeetingText(messages, reviewStatus, me, safe, clock.instant());
    }

    private void draw() {
        var speech = meetingText();
        var item = looking.item();
        boolean roll = item instanceof Agenda.Item.RollCallItem;
        boolean deciding = item instanceof Agenda.Item.DecisionItem;
        header.show(speech, agenda, item.key());
        slide.getChildren()
                .setAll(new MeetingSlideFactory(speech, agenda, looking, line.isPresent())
                        .of(item, this::drawKeys, this::turnToRole));
        boolean wide = roll || deciding || item instanceof Agenda.Item.Changed;
        remaining.setVisible(!wide);
        remaining.setManaged(!wide);
        if (!wide) remaining.show(speech, agenda, item.key());
        bar.setVisible(roll);
        bar.setManaged(roll);
        if (roll) bar.show(speech);
        drawKeys();
        if (line.isEmpty()) statusChangeText().ifPresent(quiet::showInfo);
    }

    private void drawKeys() {
        shortcuts.show(agenda, looking, safe);
    }

    /// A sentence where the gate that is talked about stands otherwise than when one turned to it.
    private Optional<String> statusChangeText() {
        return looking.statusChangedSinceSeen(reviewStatus).map(status -> {
            var speech = meetingText();
            var at = status.attribution().map(Attribution::at).orElse(reviewStatus.at());
            var when = TimeText.moment(at, speech.now(), speech.zone());
            return messages.text("meeting.turned", speech.statusLabel(status), when);
        });
    }

    private void turnTo(String key) {
        agenda.item(key).ifPresent(this::turnTo);
    }

    void turnTo(Agenda.Item item) {
        if (line.isPresent()) return;
        quiet.clear();
        looking.turnTo(agenda, reviewStatus, item);
        draw();
    }

    void turnToRole(int role) {
        if (line.isPresent()) return;
        looking.turnToRole(role);
        draw();
    }

    void toggleSafe() {
        safe = !safe;
        draw();
    }

    /// Opens the line of a deed.
    void open(MeetingForm form) {
        quiet.clear();
        var about = review + ".room." + looking.item().key().replace(' ', '-')
                + (looking.item() instanceof Agenda.Item.RollCallItem ? "-" + looking.role(reviewStatus) : "");
        var next = new MeetingFormPane(
                meetingText(), form, new MeetingFormPane.Draft(room.drafts(), about), this::perform);
        seen = reviewStatus;
        line = Optional.of(next);
        opened = reviewStatus;
        lineHost.getChildren().setAll(next);
        draw();
        next.focus();
    }

    /// Does something that needs no line.
    void perform(Action action) {
        var _ = room.perform(review, me, ActionRequest.basedOn(reviewStatus, action))
                .thenAccept(this::showResult);
    }

    private void showResult(WorkspaceResult done) {
        switch (done) {
            case WorkspaceResult.Stored _ -> quiet.clear();
            case WorkspaceResult.ActionRefused(String sentence) ->
                quiet.showError(meetingText().mask(sentence));
        }
        draw();
    }

    private void perform(Person by, List<Action> actions, List<EvidenceInput> evidence) {
        var attachments =
                evidence.stream().flatMap(each -> each.attachments().stream()).toList();
        var asked = line;
        boolean many = actions.size() > 1 && actions.stream().allMatch(Action.Confirm.class::isInstance);
        var wish = ActionRequest.basedOn(seen, actions)
                .withAttachments(attachments)
                .onMany(many);
        var _ = room.perform(review, by, wish).thenAccept(done -> {
            switch (done) {
                case WorkspaceResult.Stored(var _, var _, var leftOut, var remarks) -> {
                    asked.ifPresent(MeetingFormPane::clearDraft);
                    looking.afterActions(reviewStatus, actions);
                    if (line.equals(asked)) leave();
                    var told = new ArrayList<>(remarks);
                    if (!leftOut.isEmpty())
                        told.add(messages.text("gate.leftOut", ConcurrentChangeText.skippedText(leftOut)));
                    if (!told.isEmpty()) quiet.showInfo(meetingText().mask(String.join(" ", told)));
                }
                case WorkspaceResult.ActionRefused(String sentence) -> {
                    // It said what happened since; the next Enter is about what is shown now.
                    seen = reviewStatus;
                    asked.ifPresent(open -> open.showError(meetingText().mask(sentence)));
                }
            }
        });
    }

    /// Closes the line; what is typed waits for the next time it is opened.
    void leave() {
        line = Optional.empty();
        lineHost.getChildren().clear();
        requestFocus();
        draw();
    }

    Optional<MeetingFormPane> line() {
        return line;
    }

    UUID review() {
        return review;
    }

    ReviewStatus reviewStatus() {
        return reviewStatus;
    }

    /// Takes what is on record now as seen.
    void markSeen() {
        looking.markSeen(reviewStatus);
    }

    void selectInGroup(int gate) {
        looking.selectInGroup(gate);
        draw();
    }

    void seeMore() {
        if (looking.item() instanceof Agenda.Item.Block block) looking.showMore(block);
        draw();
    }
}
