package dev.gateboard.record;

import dev.gateboard.document.Document;
import dev.gateboard.document.Spliced;
import dev.gateboard.document.Splicer;
import dev.gateboard.model.Board;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Decided;
import dev.gateboard.model.PlainName;
import dev.gateboard.model.Problem;
import dev.gateboard.model.RollCall;
import dev.gateboard.words.Votes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The bytes of a record: a pure function of the review, its events and the instant (rule R22). Before a decision it is
/// a draft without statements.
public final class Frozen {
    /// In bytes: with a role's name or `.record.amendment-12.json.sig` after it, it is still a file's name.
    private static final int LONGEST_NAME = 200;

    private final String name;
    private final byte[] markdown;
    private final byte[] twin;
    private final List<Statement> statements;

    /// The record, or the place in the document that is in its way.
    public sealed interface Made {}

    public record Ready(Frozen frozen) implements Made {}

    public record InTheWay(Problem problem) implements Made {}

    private Frozen(String name, byte[] markdown, Twin twin) {
        this.name = name;
        this.markdown = markdown;
        this.twin = twin.bytes();
        // Of a demo there is nothing to sign.
        boolean signable =
                !twin.decision().decision().isEmpty() && !twin.history().ofDemo();
        this.statements = signable ? statements(name, markdown, this.twin, twin) : List.of();
    }

    /// The record of this board.
    public static Made of(Board board, Document document, Checklist checklist, Past past) {
        var name = name(board.review().opening().fileName());
        var history = Twins.history(board.review(), past.log());
        var strict = board.review()
                .meeting()
                .decision()
                .map(Decided::decision)
                .filter(decision -> decision.githubStrict())
                .isPresent();
        var record = new Block(board, history.digest()).markdown();
        var decisions = new Writing(board, strict, roles(board)).decisions(record);
        return switch (Splicer.splice(document, checklist, decisions)) {
            case Spliced.Refused(Problem problem) -> new InTheWay(problem);
            case Spliced.Written written -> new Ready(new Frozen(name, written.bytes(), Twins.of(board, name, past)));
        };
    }

    /// What the record's files are called: the opened file's name without `.md` (rule R28), as far as what comes after
    /// it leaves room.
    static String name(String fileName) {
        return PlainName.cut(
                fileName.endsWith(".md") ? fileName.substring(0, fileName.length() - 3) : fileName, LONGEST_NAME);
    }

    /// What role lines read once it is decided.
    private static Map<Integer, String> roles(Board board) {
        var lines = new HashMap<Integer, String>();
        if (board.review().meeting().conclusion().isEmpty()) return lines;
        var call = new RollCall(board);
        for (var role : board.review().meeting().roles()) {
            if (role.placeholder() >= 0 && call.standing(role) instanceof RollCall.Standing.Counted(var cast))
                lines.put(role.placeholder(), Votes.line(board.review(), cast));
        }
        return lines;
    }

    private static List<Statement> statements(String name, byte[] markdown, byte[] twinBytes, Twin twin) {
        var subjects = List.of(
                Statement.Subject.of(name + ".md", markdown), Statement.Subject.of(name + ".record.json", twinBytes));
        var decision = twin.decision();
        return twin.roles().stream()
                .map(role -> Statement.of(
                        subjects,
                        new Statement.Predicate(
                                role.label(),
                                role.person(),
                                role.vote(),
                                decision.decision(),
                                decision.by(),
                                decision.at(),
                                twin.review(),
                                twin.gates())))
                .toList();
    }

    public String name() {
        return name;
    }

    public byte[] markdown() {
        return markdown.clone();
    }

    public byte[] twin() {
        return twin.clone();
    }

    /// One for each role, in order; none in a draft.
    public List<byte[]> statements() {
        return statements.stream().map(Statement::bytes).toList();
    }
}
