package dev.gateboard.workspace.record;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.AnswerRequest;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.WebAddress;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.GateCodeTable;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.AnswerTextParser;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.text.review.RefusalText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What an answer to questions (`ask`) would do to a review, before it is done: looked at, then recorded whole or not
/// at all. The answer is kept with every gate it decides, as the word it is.
///
/// @param lines what would be recorded
/// @param remarks what is in the answer and decides nothing
/// @param problems why nothing can be recorded, a sentence each; empty where it can
public record AnswerPreview(
        List<Line> lines,
        List<String> remarks,
        List<String> problems,
        List<Action> actions,
        List<FileAttachment> attachments) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"|]*[^\\s<>\"|.,;:!?)\\]]");

    public AnswerPreview {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
        actions = List.copyOf(actions);
        attachments = List.copyOf(attachments);
    }

    /// One gate and what is said of it.
    ///
    /// @param previousStatus how it stands now, in a word, where it is decided already; else empty
    public record Line(Gate gate, Action action, String reason, String previousStatus) {}

    /// Reads an answer.
    ///
    /// @param all every review there is, so that a code of another can be named
    /// @param by who says it
    /// @param me who enters it
    /// @param proof of the whole answer ([RecordService#verifyAnswer])
    public static AnswerPreview of(
            ReviewStatus reviewStatus,
            List<ReviewStatus> all,
            String text,
            Person by,
            Person me,
            AnswerVerification proof) {
        return new AnswerReader(reviewStatus, all, text, by, me, proof.signature()).preview();
    }

    private static final class AnswerReader {
        private final ReviewStatus reviewStatus;
        private final Review review;
        private final List<ReviewStatus> all;
        private final String text;
        private final Person by;
        private final Person me;
        private final FileAttachment whole;
        private final List<FileAttachment> signatures;
        private final List<Line> lines = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final List<Action> actions = new ArrayList<>();
        private final Map<Gate, AnswerTextParser.Item> attribution = new HashMap<>();
        private Review dry;

        AnswerReader(
                ReviewStatus reviewStatus,
                List<ReviewStatus> all,
                String text,
                Person by,
                Person me,
                List<FileAttachment> signatures) {
            this.signatures = signatures;
            this.reviewStatus = reviewStatus;
            this.review = reviewStatus.review();
            this.dry = review;
            this.all = all;
            this.text = text;
            this.by = by;
            this.me = me;
            this.whole = FileAttachment.of("answer.txt", text.getBytes(StandardCharsets.UTF_8));
        }

        AnswerPreview preview() {
            var codes = new GateCodeTable(review);
            var answer = SignedAnswer.read(text);
            var items = AnswerTextParser.read(answer.body());
            if (AnswerTextParser.read(answer.unsignedText()).stream()
                    .anyMatch(item -> item.mark() != AnswerTextParser.AnswerMark.NOTHING))
                remarks.add("What is answered below the signature is not read: paste it as an answer of its own.");
            for (var item : items) {
                if (item.code().isEmpty())
                    remarks.add("Line " + item.line() + " has a mark and no code: " + item.rest());
                else
                    codes.findGate(item.code())
                            .ifPresentOrElse(
                                    gate -> read(item, gate, codes),
                                    () -> problems.add("Line " + item.line() + ": " + foreign(item.code())));
            }
            if (items.stream().allMatch(item -> item.code().isEmpty()))
                problems.add("No line of the answer has a box and a code, as in \"- [x] " + codes.prefix()
                        + "-…\"; paste the whole list that was sent back.");
            else if (problems.isEmpty() && actions.isEmpty()) problems.add(nothing());
            return new AnswerPreview(lines, remarks, problems, actions, attachments());
        }

        private List<FileAttachment> attachments() {
            var all = new ArrayList<>(signatures);
            all.addFirst(whole);
            return all;
        }

        private String nothing() {
            boolean known = review.checklist().gates().stream().anyMatch(this::isRecorded);
            return known
                    ? "This answer was recorded already; it says nothing new."
                    : "The answer marks nothing yet: every box is empty.";
        }

        private String foreign(String code) {
            var folded = GateCodeTable.normalize(code);
            return all.stream()
                    .filter(other -> !other.review().id().equals(review.id()))
                    .filter(other -> folded.startsWith(new GateCodeTable(other.review()).prefix() + "-"))
                    .findFirst()
                    .map(other -> code + " is a code of another review ("
                            + other.review().name() + ", " + other.review().id() + "); answer that one.")
                    .orElse(code + " is no code of this review; it was asked in another one, or mistyped.");
        }

        private void read(AnswerTextParser.Item item, Gate gate, GateCodeTable codes) {
            var asked = codes.findRequest(item.code()).orElseThrow();
            var reason = AnswerReasonExtractor.extractReason(
                    item.rest(), QuestionListText.sentence(review, gate), along(gate));
            if (item.mark() == AnswerTextParser.AnswerMark.NOTHING) {
                if (!reason.isEmpty())
                    remarks.add("Line " + item.line() + " says something and marks nothing: " + reason);
                return;
            }
            if (asked.attribution().number() < review.newestBuildEvent()) {
                problems.add("Line " + item.line() + ": \"" + gate.text()
                        + "\" was asked about an earlier build; ask again about this one.");
                return;
            }
            if (isRecorded(gate)) return;
            if (isAnswered(item, gate, asked)) {
                remarks.add("Line " + item.line() + ": \"" + gate.text() + "\" was answered so already.");
                return;
            }
            // An answer is for one question about one state (rule R40).
            if (!codes.isOfNow(gate, asked)) {
                problems.add("Line " + item.line() + ": \"" + gate.text() + "\" has changed since it was asked about"
                        + since(gate) + "; ask again.");
                return;
            }
            var other = attribution.put(gate, item);
            if (other != null && other.mark() != item.mark()) {
                problems.add("Lines " + other.line() + " and " + item.line() + " answer \"" + gate.text()
                        + "\" differently; ask what is meant, and keep one.");
                return;
            }
            record(item, gate, reason);
        }

        /// What was sent along, whenever the gate was asked about; what says more comes first.
        private List<String> along(Gate gate) {
            var along = new ArrayList<String>();
            along.add(QuestionListText.tail(review));
            review.state(gate)
                    .requests()
                    .newestFirst()
                    .forEach(each -> along.add(QuestionListText.requestText(review, gate, each.assignment())));
            along.add(QuestionListText.requestText(review, gate, Assignment.NOBODY));
            return along;
        }

        private void record(AnswerTextParser.Item item, Gate gate, String reason) {
            var deed = action(item.mark(), gate, reason);
            var status = reviewStatus.status(gate).status();
            switch (EventApplier.applyNew(dry, event(deed))) {
                case ApplyResult.Accepted(Review next) -> {
                    dry = next;
                    actions.add(deed);
                    if (deed instanceof Action.Choose)
                        evidence(reason).forEach(piece -> actions.add(new Action.Attach(gate.id(), piece)));
                    lines.add(new Line(gate, deed, reason, status.isCleared() ? StatusText.status(status) : ""));
                }
                case ApplyResult.Refused(var refusal) ->
                    problems.add("Line " + item.line() + ": " + RefusalText.sentence(refusal, gate));
            }
        }

        private Action action(AnswerTextParser.AnswerMark says, Gate gate, String reason) {
            var proof = evidence(reason);
            return switch (says) {
                case PASS -> passing(gate, reason, proof);
                case FAIL -> new Action.Fail(gate.id(), reason, proof);
                case NOT_APPLICABLE, NOTHING -> new Action.MarkNotApplicable(gate.id(), reason, proof);
            };
        }

        /// Of a choice, the one option that is named.
        private Action passing(Gate gate, String reason, List<Evidence> proof) {
            var named = gate.options().stream()
                    .filter(option -> Pattern.compile(
                                    "(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(option) + "(?![\\p{L}\\p{N}])")
                            .matcher(reason)
                            .find())
                    .toList();
            return named.size() == 1
                    ? new Action.Choose(gate.id(), named.getFirst())
                    : new Action.Pass(gate.id(), reason, Duration.ZERO, proof);
        }

        /// The whole answer, which is a word, and the links it names, which are more.
        private List<Evidence> evidence(String reason) {
            var proof = new ArrayList<Evidence>();
            proof.add(answer());
            signatures.forEach(signature -> proof.add(signature.evidence()));
            var links = LINK.matcher(reason);
            while (links.find())
                if (WebAddress.isWebAddress(links.group())) proof.add(new Evidence.Address(links.group()));
            return List.copyOf(proof);
        }

        private Evidence answer() {
            return new Evidence.Answer(whole.evidence());
        }

        private boolean isRecorded(Gate gate) {
            return review.state(gate).evidence().newestFirst().stream()
                    .map(GateState.EvidenceEntry::evidence)
                    .anyMatch(answer()::equals);
        }

        /// Whether an answer to the same question, of the same person, said the same before.
        private boolean isAnswered(AnswerTextParser.Item item, Gate gate, AnswerRequest asked) {
            var mark = review.mark(gate);
            boolean same = switch (mark) {
                case Mark.Passed _, Mark.Chosen _ -> item.mark() == AnswerTextParser.AnswerMark.PASS;
                case Mark.Failed _ -> item.mark() == AnswerTextParser.AnswerMark.FAIL;
                case Mark.NotApplicable _ -> item.mark() == AnswerTextParser.AnswerMark.NOT_APPLICABLE;
                case Mark.Nothing _, Mark.Reopened _, Mark.Overruled _, Mark.Waived _ -> false;
            };
            return same
                    && mark.eventNumber() > asked.attribution().number()
                    && mark.by()
                            .filter(attribution -> attribution.by().isSameAs(by))
                            .isPresent()
                    && review.state(gate).evidence().newestFirst().stream()
                            .anyMatch(proof -> proof.evidence() instanceof Evidence.Answer
                                    && proof.attribution()
                                            .at()
                                            .equals(mark.by().orElseThrow().at()));
        }

        private String since(Gate gate) {
            var status = reviewStatus.status(gate);
            return status.attribution()
                    .map(attribution -> ": it is " + StatusText.status(status.status()) + " by "
                            + attribution.by().name())
                    .orElse("");
        }

        private ReviewEvent event(Action deed) {
            int number = dry.lastEvent().number() + 1;
            var at = reviewStatus.at().isAfter(dry.lastEvent().at())
                    ? reviewStatus.at()
                    : dry.lastEvent().at();
            return new ReviewEvent(number, review.lastEvent().number() + 1, at, ZoneOffset.UTC, by, me, deed);
        }
    }
}
