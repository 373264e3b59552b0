package dev.gateboard.record;

import dev.gateboard.document.Document;
import dev.gateboard.document.write.DocumentWriteResult;
import dev.gateboard.document.write.DocumentWriter;
import dev.gateboard.document.write.RoleAnswer;
import dev.gateboard.language.Language;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.gate.SafeFileName;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.meeting.VoteEntry;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.content.RecordHistory;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordJsonBuilder;
import dev.gateboard.record.content.SignOffStatement;
import dev.gateboard.record.page.RecordMarkdownWriter;
import dev.gateboard.text.review.VoteText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The bytes of a record: a pure function of the review, its events and the instant (rule R22). Before a decision it
/// is a draft without statements.
public final class FrozenRecord {
    /// In bytes: with a role's name or `.record.amendment-12.json.sig` after it, it is still a file's name.
    private static final int LONGEST_NAME = 200;

    private final String name;
    private final byte[] markdown;
    private final byte[] recordJson;
    private final List<SignOffStatement> statements;

    /// The record, or the place in the document that is in its way.
    public sealed interface FreezeResult {}

    public record FrozenBytes(FrozenRecord record) implements FreezeResult {}

    public record Blocked(Problem problem) implements FreezeResult {}

    private FrozenRecord(String name, byte[] markdown, RecordJson json) {
        this.name = name;
        this.markdown = markdown;
        this.recordJson = json.bytes();
        // Of a demo there is nothing to sign.
        boolean signable =
                !json.decision().decision().isEmpty() && !json.history().ofDemo();
        this.statements = signable ? statements(name, markdown, this.recordJson, json) : List.of();
    }

    /// The record of this review at this instant, in the current language.
    public static FreezeResult of(
            ReviewStatus reviewStatus, Document document, Checklist checklist, RecordHistory past) {
        var name = name(reviewStatus.review().openAction().fileName());
        var history = RecordJsonBuilder.history(reviewStatus.review(), past.log());
        var strict = reviewStatus
                .review()
                .meeting()
                .decision()
                .map(DecisionEntry::decision)
                .filter(decision -> decision.githubStrict())
                .isPresent();
        var record = new RecordMarkdownWriter(reviewStatus, history.digest()).markdown();
        // What stands in a role's place has one form in every language (rule R22).
        var roles = Language.ENGLISH.call(() -> roles(reviewStatus));
        var decisions = new WriteInstructionsBuilder(reviewStatus, strict, roles).build(record);
        return switch (DocumentWriter.splice(document, checklist, decisions)) {
            case DocumentWriteResult.WriteRefused(Problem problem) -> new Blocked(problem);
            case DocumentWriteResult.WrittenDocument written ->
                new FrozenBytes(new FrozenRecord(
                        name, written.bytes(), RecordJsonBuilder.of(reviewStatus, name, past, Language.current())));
        };
    }

    /// What the record's files are called: the opened file's name without `.md` (rule R28), as far as what comes
    /// after it leaves room.
    static String name(String fileName) {
        return SafeFileName.truncate(
                fileName.endsWith(".md") ? fileName.substring(0, fileName.length() - 3) : fileName, LONGEST_NAME);
    }

    /// What roles answered, by their index in the document, once it is decided.
    private static Map<Integer, RoleAnswer> roles(ReviewStatus reviewStatus) {
        var lines = new HashMap<Integer, RoleAnswer>();
        if (reviewStatus.review().meeting().conclusion().isEmpty()) return lines;
        var call = new VoteTally(reviewStatus);
        for (var role : reviewStatus.review().meeting().roles()) {
            if (role.documentIndex() >= 0 && call.status(role) instanceof VoteTally.VoteStatus.CountedVote(var cast))
                lines.put(role.documentIndex(), answer(reviewStatus.review(), cast));
        }
        return lines;
    }

    private static RoleAnswer answer(Review review, VoteEntry cast) {
        var answer = cast.vote().answer();
        return new RoleAnswer(
                cast.attribution().by().name(),
                answer.commandName(),
                VoteText.day(review, cast),
                answer == Vote.Answer.GO || answer == Vote.Answer.GO_WITH_CONDITIONS,
                VoteText.line(review, cast));
    }

    private static List<SignOffStatement> statements(String name, byte[] markdown, byte[] jsonBytes, RecordJson json) {
        var subjects = List.of(
                SignOffStatement.StatementSubject.of(name + ".md", markdown),
                SignOffStatement.StatementSubject.of(name + ".record.json", jsonBytes));
        var decision = json.decision();
        return json.roles().stream()
                .map(role -> SignOffStatement.of(
                        subjects,
                        new SignOffStatement.Predicate(
                                role.label(),
                                role.person(),
                                role.vote(),
                                decision.decision(),
                                decision.by(),
                                decision.at(),
                                json.review(),
                                json.gates())))
                .toList();
    }

    public String name() {
        return name;
    }

    public byte[] markdown() {
        return markdown.clone();
    }

    public byte[] recordJson() {
        return recordJson.clone();
    }

    /// One for each role, in order; none in a draft.
    public List<byte[]> statements() {
        return statements.stream().map(SignOffStatement::bytes).toList();
    }
}
