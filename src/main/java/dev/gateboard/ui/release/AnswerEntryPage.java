package dev.gateboard.ui.release;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.TitledPage;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.workspace.record.AnswerPreview;
import dev.gateboard.workspace.record.AnswerVerification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What someone wrote back is pasted here, looked at gate by gate, and recorded whole or not at all.
public final class AnswerEntryPage extends TitledPage {
    private static final double SIZE = 14;

    private final ReleaseController verbs;
    private final TextField person;
    private final TextArea pasted;
    private final VBox preview = new VBox(8);
    private final InlineMessage message = new InlineMessage();
    private final Button record;
    private final Runnable done;
    private ReviewStatus reviewStatus;
    private List<ReviewStatus> all;
    private SignedInput claim = new SignedInput("", "");
    private Optional<AnswerVerification> signatureCheck = Optional.of(AnswerVerification.NONE);

    /// Who is said to have written what, which a signature proves or not.
    private record SignedInput(String answer, String by) {}

    /// @param all every review, so that a code of another can be named
    /// @param done the answers were recorded
    public AnswerEntryPage(
            Messages messages, ReleaseController verbs, ReviewStatus board, List<ReviewStatus> all, Runnable done) {
        super(messages, messages.text("answers.title"), messages.text("answers.about", asked(messages, board)));
        this.verbs = verbs;
        this.reviewStatus = board;
        this.all = List.copyOf(all);
        this.done = done;
        person = TextFieldFactory.singleLine(messages.text("answers.person"));
        pasted = TextFieldFactory.multiLine(messages.text("answers.pasted"), 9);
        pasted.getStyleClass().add("letter");
        record = ButtonFactory.primary(messages.text("answers.record", 0), this::record);
        waitedFor(board).ifPresent(each -> person.setText(each.toString()));
        person.textProperty().addListener(_ -> read());
        pasted.textProperty().addListener(_ -> read());
        add(pasted, person, preview, message, ButtonFactory.row(record));
        read();
    }

    private static String asked(Messages messages, ReviewStatus board) {
        int waiting = (int) board.review().checklist().gates().stream()
                .filter(gate -> board.review().openRequest(gate).isPresent())
                .count();
        return messages.text("answers.waiting", waiting);
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
        try {
            return Optional.of(Person.fromInput(person.getText()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private AnswerPreview currentPreview() {
        return AnswerPreview.of(
                reviewStatus,
                all,
                pasted.getText(),
                person().orElseGet(verbs::me),
                verbs.me(),
                signatureCheck.orElse(AnswerVerification.NONE));
    }

    /// Has a signature checked once for each answer and writer.
    private void prove() {
        var next = new SignedInput(pasted.getText(), person.getText());
        if (next.equals(claim)) return;
        claim = next;
        signatureCheck = Optional.of(AnswerVerification.NONE);
        if (person().isEmpty() || !AnswerVerification.isOwed(next.answer())) return;
        signatureCheck = Optional.empty();
        var _ = verbs.verifyAnswer(next.answer(), person().get()).thenAccept(proven -> {
            if (!next.equals(claim)) return;
            signatureCheck = Optional.of(proven);
            read();
        });
    }

    private void read() {
        message.clear();
        preview.getChildren().clear();
        record.setDisable(true);
        prove();
        if (BlankText.isBlank(pasted.getText())) return;
        var answering = currentPreview();
        var lines = new ArrayList<Node>();
        answering.lines().forEach(line -> lines.add(row(line)));
        answering.remarks().forEach(remark -> lines.add(text(remark)));
        preview.getChildren().setAll(lines);
        if (!answering.problems().isEmpty()) message.showError(String.join("\n", answering.problems()));
        else if (person().isEmpty()) message.showInfo(messages.text("answers.needsPerson"));
        else signature(person().get()).ifPresent(message::showInfo);
        int gates = answering.lines().size();
        record.setText(messages.text("answers.record", gates));
        record.setDisable(
                !answering.problems().isEmpty() || person().isEmpty() || signatureCheck.isEmpty() || gates == 0);
    }

    /// What is said of the signature, where there is one that was checked.
    private Optional<String> signature(Person by) {
        return signatureCheck
                .map(proven -> proven.signature().isEmpty() ? proven.remark() : messages.text("answers.signed", by))
                .filter(sentence -> !sentence.isEmpty());
    }

    private HBox row(AnswerPreview.Line line) {
        var words = new VBox(2, plain(QuestionListText.sentence(reviewStatus.review(), line.gate())));
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!line.reason().isEmpty()) words.getChildren().add(text(line.reason()));
        if (!line.previousStatus().isEmpty())
            words.getChildren().add(text(messages.text("answers.before", line.previousStatus())));
        var row = new HBox(10, new StatusIcon(SIZE, sign(line.action())), words);
        row.getStyleClass().add("page-row");
        return row;
    }

    private static StatusSymbol sign(Action action) {
        return switch (action) {
            case Action.Fail _ -> StatusSymbol.FAILED;
            case Action.MarkNotApplicable _ -> StatusSymbol.NOT_APPLICABLE;
            case Action.Pass pass
            when pass.evidence().stream().anyMatch(Evidence::countsAsEvidence) -> StatusSymbol.PASSED_WITH_EVIDENCE;
            default -> StatusSymbol.PASSED_WITHOUT_EVIDENCE;
        };
    }

    private void record() {
        var by = person();
        var answering = currentPreview();
        if (by.isEmpty() || signatureCheck.isEmpty() || !answering.problems().isEmpty()) return;
        record.setDisable(true);
        var _ = verbs.answer(reviewStatus.review().id(), by.get(), answering).thenAccept(trouble -> {
            if (trouble.isEmpty()) done.run();
            else message.showError(trouble);
        });
    }
}
