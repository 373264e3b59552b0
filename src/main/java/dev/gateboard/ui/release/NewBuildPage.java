package dev.gateboard.ui.release;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.TitledPage;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The one sheet of a new build: its name, what is asked again, and which of people's marks hold for any build,
/// sorted by section and remembered for the next cut.
public final class NewBuildPage extends TitledPage {
    private final ReleaseController verbs;
    private final ReviewStatus reviewStatus;
    private final TextField name;
    private final InlineMessage message = new InlineMessage();
    private final Button cut;
    private final Runnable done;
    private final KeptGatesPane kept;

    public NewBuildPage(Messages messages, ReleaseController verbs, ReviewStatus board, Runnable done) {
        super(messages, messages.text("recut.title"), messages.text("recut.about", old(messages, board)));
        this.verbs = verbs;
        this.reviewStatus = board;
        this.done = done;
        name = TextFieldFactory.singleLine(messages.text("recut.name"));
        cut = ButtonFactory.primary("", this::startBuild);
        name.setOnAction(_ -> startBuild());
        var facts = new VBox(4);
        facts().forEach(fact -> facts.getChildren().add(plain(fact)));
        add(name, message, facts);
        kept = new KeptGatesPane(messages, reviewStatus, this::count);
        if (!kept.getChildren().isEmpty()) add(strong(messages.text("recut.sorting")), text(remembered()), kept);
        add(ButtonFactory.row(cut));
        count();
    }

    private static String old(Messages messages, ReviewStatus board) {
        var names = board.review().release().names();
        return names.isEmpty() ? messages.text("recut.unnamed") : String.join(", ", names);
    }

    /// What becomes of signals, votes and choices.
    private List<String> facts() {
        var review = reviewStatus.review();
        var facts = new ArrayList<String>();
        long armed = review.checklist().gates().stream()
                .filter(gate -> review.state(gate).signal().binding().isArmed())
                .count();
        if (armed > 0) facts.add(messages.count("recut.signals", armed));
        boolean met = review.meeting().decision().isPresent()
                || !review.meeting().round().votes().isEmpty();
        if (met) facts.add(messages.text("recut.meeting", old(messages, reviewStatus)));
        return facts;
    }

    private String remembered() {
        return reviewStatus.review().newBuilds().isEmpty()
                ? messages.text("recut.proposed")
                : messages.text("recut.remembered");
    }

    private void count() {
        int reopened = kept.askedAgain();
        int keeps = kept.holding().size();
        cut.setText(
                keeps == 0
                        ? messages.count("recut.start", reopened)
                        : messages.text("recut.startKeeping", reopened, keeps));
    }

    /// Puts the keyboard where the name is typed.
    public void focus() {
        name.requestFocus();
    }

    private void startBuild() {
        var release = name.getText().strip();
        TextFieldFactory.setInvalid(name, release.isEmpty());
        if (release.isEmpty()) {
            refuse(messages.text("recut.needsName"));
            return;
        }
        var _ = verbs.recut(reviewStatus.review().id(), release, List.copyOf(kept.holding()))
                .thenAccept(trouble -> {
                    if (trouble.isEmpty()) done.run();
                    else refuse(trouble);
                });
    }

    /// Says it below the name, which is at the top of a long page, and is what there is to change.
    private void refuse(String reason) {
        message.showError(reason);
        setVvalue(0);
        name.requestFocus();
    }
}
