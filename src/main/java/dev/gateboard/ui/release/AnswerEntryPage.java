package dev.gateboard.ui.release;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.PersonCompletion;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.TitledPage;
import dev.gateboard.workspace.record.AnswerPreview;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/// What someone wrote back is pasted here, looked at gate by gate, and recorded whole or not at all.
public final class AnswerEntryPage extends TitledPage {
    private final ReleaseController verbs;
    private final TextField person;
    private final TextArea pasted;
    private final AnswerPreviewPane preview;
    private final InlineMessage message = new InlineMessage();
    private final Button record;
    private final Runnable done;
    private ReviewStatus reviewStatus;
    private List<ReviewStatus> all;
    private final AnswerSignatureCheck signature;

    /// @param all every review, so that a code of another can be named
    /// @param done the answers were recorded
    public AnswerEntryPage(
            Messages messages, ReleaseController verbs, ReviewStatus board, List<ReviewStatus> all, Runnable done) {
        super(messages, messages.text("answers.title"), messages.text("answers.about", asked(messages, board)));
        this.verbs = verbs;
        this.reviewStatus = board;
        this.all = List.copyOf(all);
        this.done = done;
        this.preview = new AnswerPreviewPane(messages);
        this.signature = new AnswerSignatureCheck(verbs, this::read);
        person = TextFieldFactory.singleLine(messages.text("answers.person"));
        PersonCompletion.bind(person, this::everybody);
        pasted = TextFieldFactory.multiLine(messages.text("answers.pasted"), 9);
        pasted.getStyleClass().add("letter");
        record = ButtonFactory.primary(messages.count("answers.record", 0), this::record);
        waitedFor(board).ifPresent(each -> person.setText(each.toString()));
        person.textProperty().addListener(_ -> read());
        pasted.textProperty().addListener(_ -> read());
        add(pasted, person, preview, message, ButtonFactory.row(record));
        read();
    }

    /// Everybody named in any review, of whom the name is enough.
    private ReviewParticipants everybody() {
        return ReviewParticipants.ofAll(all.stream().map(ReviewStatus::review).toList(), verbs.me());
    }

    private static String asked(Messages messages, ReviewStatus board) {
        int waiting = (int) board.review().checklist().gates().stream()
                .filter(gate -> board.review().openRequest(gate).isPresent())
                .count();
        return messages.count("answers.waiting", waiting);
    }

    /// The one person whose answer is waited for; empty where there are several or none.
    private static Optional<Person> waitedFor(ReviewStatus board) {
        var people = board.review().checklist().gates().stream()
                .flatMap(gate -> board.review().openRequest(gate).stream())
                .flatMap(asked ->
                        asked.assignment() instanceof Assignment.To to ? Stream.of(to.owner()) : Stream.empty())
                .distinct()
                .toList();
        return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
    }

    /// A newer state, so that what is shown is what would be recorded.
    public void show(ReviewStatus next, List<ReviewStatus> others) {
        reviewStatus = next;
        all = List.copyOf(others);
        read();
    }

    /// Puts the keyboard where the answer is pasted.
    public void focus() {
        pasted.requestFocus();
    }

    private Optional<Person> person() {
        return PersonCompletion.find(person.getText(), everybody());
    }

    private AnswerPreview currentPreview() {
        return AnswerPreview.of(
                reviewStatus, all, pasted.getText(), person().orElseGet(verbs::me), verbs.me(), signature.result());
    }

    private void read() {
        message.clear();
        preview.clear();
        record.setDisable(true);
        signature.check(pasted.getText(), person.getText(), person());
        if (BlankText.isBlank(pasted.getText())) return;
        var answering = currentPreview();
        preview.show(reviewStatus.review(), answering);
        if (!answering.problems().isEmpty()) message.showError(String.join("\n", answering.problems()));
        else if (person().isEmpty()) message.showInfo(messages.text("answers.needsPerson"));
        else signatureText(person().get()).ifPresent(message::showInfo);
        int gates = answering.lines().size();
        record.setText(messages.count("answers.record", gates));
        record.setDisable(!answering.problems().isEmpty() || person().isEmpty() || signature.isPending() || gates == 0);
    }

    /// What is said of the signature, where there is one that was checked.
    private Optional<String> signatureText(Person by) {
        var proven = signature.result();
        var sentence = proven.signature().isEmpty() ? proven.remark() : messages.text("answers.signed", by);
        return signature.isPending() || sentence.isEmpty() ? Optional.empty() : Optional.of(sentence);
    }

    private void record() {
        var by = person();
        var answering = currentPreview();
        if (by.isEmpty() || signature.isPending() || !answering.problems().isEmpty()) return;
        record.setDisable(true);
        var _ = verbs.answer(reviewStatus.review().id(), by.get(), answering).thenAccept(trouble -> {
            if (trouble.isEmpty()) done.run();
            else message.showError(trouble);
        });
    }
}
