package dev.gateboard.ui.meeting;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.meeting.form.MeetingForm;
import dev.gateboard.ui.meeting.form.MeetingFormPane;
import dev.gateboard.ui.meeting.slide.MeetingText;
import dev.gateboard.workspace.ReviewProbeMonitor;
import dev.gateboard.workspace.WorkspaceState;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// One review on a shared screen. Deeds go out to the room; whatever comes of them is drawn from the next state. It
/// holds where one looks, and no truth of its own.
public final class MeetingView extends StackPane {
    private static final Duration TICK = Duration.seconds(10);

    private final Messages messages;
    private final Person me;
    private final InstantSource clock;
    private final InlineMessage quiet = new InlineMessage();
    private final MeetingActionHandler actions;
    private final MeetingNavigator navigator;
    private final MeetingFormHost host;
    private final MeetingLayout layout;
    private final MeetingShortcutHandler shortcuts;
    private final SlideCurveLoader curves;
    private final Timeline ticking = new Timeline(new KeyFrame(TICK, _ -> tick()));
    private ReviewStatus reviewStatus;
    private boolean safe = true;

    /// @param board of the review that is presented
    public MeetingView(Messages messages, Person me, InstantSource clock, MeetingController room, ReviewStatus board) {
        this.messages = messages;
        this.me = me;
        this.clock = clock;
        this.actions = new MeetingActionHandler(this, me, room, quiet);
        this.reviewStatus = board;
        this.curves = new SlideCurveLoader(room, this::draw);
        this.navigator = new MeetingNavigator(this, board);
        this.host = new MeetingFormHost(this, room, quiet, board);
        var keys = new MeetingShortcutBar(messages, this::toggleSafe);
        this.shortcuts = new MeetingShortcutHandler(this, room, keys);
        this.layout = new MeetingLayout(this, messages, List.of(host, quiet), keys);
        getStyleClass().setAll("window", "presenter");
        setAccessibleText(messages.text("meeting.presenter"));
        quiet.getStyleClass().add("room-quiet");
        getChildren().setAll(new ScaleToFitPane(layout));
        setFocusTraversable(true);
        shortcuts.listenTo(this);
        addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
        draw();
        ticking.setCycleCount(Timeline.INDEFINITE);
        ticking.play();
    }

    /// Draws a newer state; where one looks and what is being typed stay.
    public void show(WorkspaceState state) {
        state.reviewStatus(review()).ifPresent(next -> {
            reviewStatus = next;
            navigator.update(next);
            draw();
            host.warnOfChanges();
        });
    }

    /// Who asks the probes now.
    public void showProbeState(ReviewProbeMonitor.State state) {
        layout.showProbeState(state);
    }

    /// Ends the window's own clock.
    public void close() {
        ticking.stop();
    }

    private void tick() {
        layout.tick(meetingText());
    }

    MeetingText meetingText() {
        return new MeetingText(messages, reviewStatus, me, safe, clock.instant());
    }

    void draw() {
        var text = meetingText();
        var item = navigator.item();
        var slides = new MeetingSlideFactory(
                text, navigator.agenda(), navigator.position(), curves.curves(reviewStatus, item), form().isPresent());
        layout.show(text, navigator.agenda(), item, slides.of(item, this::drawKeys, navigator::turnToRole));
        drawKeys();
        if (form().isEmpty()) statusChangeText().ifPresent(quiet::showInfo);
    }

    private void drawKeys() {
        shortcuts.show(navigator, safe);
    }

    /// A sentence where the gate that is talked about stands otherwise than when one turned to it.
    Optional<String> statusChangeText() {
        return navigator.position().statusChangedSinceSeen(reviewStatus).map(meetingText()::turnedText);
    }

    void toggleSafe() {
        safe = !safe;
        draw();
    }

    /// Opens the form of an action.
    void open(MeetingForm form) {
        host.open(form);
    }

    void closeForm() {
        host.close();
    }

    Optional<MeetingFormPane> form() {
        return host.form();
    }

    MeetingActionHandler actions() {
        return actions;
    }

    UUID review() {
        return reviewStatus.review().id();
    }

    ReviewStatus reviewStatus() {
        return reviewStatus;
    }

    MeetingNavigator navigator() {
        return navigator;
    }

    void clearMessage() {
        quiet.clear();
    }
}
