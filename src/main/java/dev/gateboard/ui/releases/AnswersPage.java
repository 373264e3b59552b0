package dev.gateboard.ui.releases;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Blank;
import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Person;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Entries;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
import dev.gateboard.words.Questions;
import dev.gateboard.workspace.AnswerProof;
import dev.gateboard.workspace.Answering;
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

/// What somebody wrote back is pasted here, looked at gate by gate, and recorded whole or not at all.
public final class AnswersPage extends Page {
    private static final double SIZE = 14;

    private final ReleaseVerbs verbs;
    private final TextField person;
    private final TextArea pasted;
    private final VBox preview = new VBox(8);
    private final MessageLine message = new MessageLine();
    private final Button record;
    private final Runnable done;
    private Board board;
    private List<Board> all;
    private Claim claim = new Claim("", "");
    private Optional<AnswerProof> proof = Optional.of(AnswerProof.NONE);

    /// Who is said to have written what, which a signature proves or not.
    private record Claim(String answer, String by) {}

    /// @param all every review, so that a code of another can be named
    /// @param done the answers were recorded
    public AnswersPage(Messages messages, ReleaseVerbs verbs, Board board, List<Board> all, Runnable done) {
        super(messages, messages.text("answers.title"), messages.text("answers.about", asked(messages, board)));
        this.verbs = verbs;
        this.board = board;
        this.all = List.copyOf(all);
        this.done = done;
        person = Entries.line(messages.text("answers.person"));
        pasted = Entries.lines(messages.text("answers.pasted"), 9);
        pasted.getStyleClass().add("letter");
        record = Buttons.primary(messages.text("answers.record", 0), this::record);
        waitedFor(board).ifPresent(each -> person.setText(each.toString()));
        person.textProperty().addListener(_ -> read());
        pasted.textProperty().addListener(_ -> read());
        add(pasted, person, preview, message, Buttons.row(record));
        read();
    }

    private static String asked(Messages messages, Board board) {
        int waiting = (int) board.review().checklist().gates().stream()
                .filter(gate -> board.review().waiting(gate).isPresent())
                .count();
        return messages.text("answers.waiting", waiting);
    }

    /// The one person whose answer is waited for; empty where there are several or none.
    private static Optional<Person> waitedFor(Board board) {
        var people = board.review().checklist().gates().stream()
                .flatMap(gate -> board.review().waiting(gate).stream())
                .flatMap(asked -> asked.to() instanceof Assignment.To to ? Stream.of(to.owner()) : Stream.empty())
                .distinct()
                .toList();
        return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
    }

    /// A newer state, so that what is shown is what would be recorded.
    public void show(Board next, List<Board> others) {
        board = next;
        all = List.copyOf(others);
        read();
    }

    /// Puts the keyboard where the answer is pasted.
    public void enter() {
        pasted.requestFocus();
    }

    private Optional<Person> person() {
        try {
            return Optional.of(Person.entered(person.getText()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Answering answering() {
        return Answering.of(
                board,
                all,
                pasted.getText(),
                person().orElseGet(verbs::me),
                verbs.me(),
                proof.orElse(AnswerProof.NONE));
    }

    /// Has a signature checked once for each answer and writer.
    private void prove() {
        var next = new Claim(pasted.getText(), person.getText());
        if (next.equals(claim)) return;
        claim = next;
        proof = Optional.of(AnswerProof.NONE);
        if (person().isEmpty() || !AnswerProof.isOwed(next.answer())) return;
        proof = Optional.empty();
        var _ = verbs.proof(next.answer(), person().get()).thenAccept(proven -> {
            if (!next.equals(claim)) return;
            proof = Optional.of(proven);
            read();
        });
    }

    private void read() {
        message.silence();
        preview.getChildren().clear();
        record.setDisable(true);
        prove();
        if (Blank.is(pasted.getText())) return;
        var answering = answering();
        var lines = new ArrayList<Node>();
        answering.lines().forEach(line -> lines.add(row(line)));
        answering.remarks().forEach(remark -> lines.add(text(remark)));
        preview.getChildren().setAll(lines);
        if (!answering.problems().isEmpty()) message.refuse(String.join("\n", answering.problems()));
        else if (person().isEmpty()) message.inform(messages.text("answers.needsPerson"));
        else signature(person().get()).ifPresent(message::inform);
        int gates = answering.lines().size();
        record.setText(messages.text("answers.record", gates));
        record.setDisable(!answering.problems().isEmpty() || person().isEmpty() || proof.isEmpty() || gates == 0);
    }

    /// What is said of the signature, where there is one that was checked.
    private Optional<String> signature(Person by) {
        return proof.map(proven -> proven.signature().isEmpty() ? proven.remark() : messages.text("answers.signed", by))
                .filter(sentence -> !sentence.isEmpty());
    }

    private HBox row(Answering.Line line) {
        var words = new VBox(2, plain(Questions.sentence(board.review(), line.gate())));
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!line.reason().isEmpty()) words.getChildren().add(text(line.reason()));
        if (!line.before().isEmpty()) words.getChildren().add(text(messages.text("answers.before", line.before())));
        var row = new HBox(10, new SignShape(SIZE, sign(line.deed())), words);
        row.getStyleClass().add("page-row");
        return row;
    }

    private static Sign sign(Deed deed) {
        return switch (deed) {
            case Deed.Fail _ -> Sign.FAILED;
            case Deed.RuleOut _ -> Sign.NOT_APPLICABLE;
            case Deed.Pass pass when pass.evidence().stream().anyMatch(Evidence::backs) -> Sign.PASSED_BACKED;
            default -> Sign.PASSED_ON_A_WORD;
        };
    }

    private void record() {
        var by = person();
        var answering = answering();
        if (by.isEmpty() || proof.isEmpty() || !answering.problems().isEmpty()) return;
        record.setDisable(true);
        var _ = verbs.answer(board.review().id(), by.get(), answering).thenAccept(trouble -> {
            if (trouble.isEmpty()) done.run();
            else message.refuse(trouble);
        });
    }
}
