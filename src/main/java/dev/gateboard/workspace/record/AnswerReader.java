package dev.gateboard.workspace.record;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.GateCodeTable;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.AnswerTextParser;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.text.review.RefusalText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Reads a reply to questions line by line, and tries each of its marks on the review before any is recorded.
final class AnswerReader {
    private final ReviewStatus reviewStatus;
    private final Review review;
    private final List<ReviewStatus> all;
    private final String text;
    private final Person by;
    private final Person me;
    private final FileAttachment whole;
    private final List<FileAttachment> signatures;
    private final List<AnswerPreview.Line> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final Map<Gate, AnswerTextParser.Item> attribution = new HashMap<>();
    private final AnswerActionBuilder actionBuilder;
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
        this.actionBuilder = new AnswerActionBuilder(review, by, whole, signatures);
    }

    AnswerPreview preview() {
        var codes = new GateCodeTable(review);
        var answer = SignedAnswer.read(text);
        var items = AnswerTextParser.read(answer.body());
        if (AnswerTextParser.read(answer.unsignedText()).stream()
                .anyMatch(item -> item.mark() != AnswerTextParser.AnswerMark.NOTHING))
            remarks.add(Messages.RECORD.text("reply.belowSignature"));
        for (var item : items) {
            if (item.code().isEmpty())
                remarks.add(Messages.RECORD.text("reply.noCode", AnswerProblemText.number(item), item.rest()));
            else
                codes.findGate(item.code())
                        .ifPresentOrElse(
                                gate -> read(item, gate, codes),
                                () -> problems.add(AnswerProblemText.foreign(review, all, item)));
        }
        if (items.stream().allMatch(item -> item.code().isEmpty()))
            problems.add(Messages.RECORD.text("reply.noLines", codes.prefix()));
        else if (problems.isEmpty() && actions.isEmpty()) problems.add(nothing());
        return new AnswerPreview(lines, remarks, problems, actions, attachments());
    }

    private List<FileAttachment> attachments() {
        var all = new ArrayList<>(signatures);
        all.addFirst(whole);
        return all;
    }

    private String nothing() {
        boolean known = review.checklist().gates().stream().anyMatch(actionBuilder::isRecorded);
        return known ? Messages.RECORD.text("reply.known") : Messages.RECORD.text("reply.empty");
    }

    private void read(AnswerTextParser.Item item, Gate gate, GateCodeTable codes) {
        var asked = codes.findRequest(item.code()).orElseThrow();
        var reason =
                AnswerReasonExtractor.extractReason(item.rest(), QuestionListText.sentence(review, gate), along(gate));
        if (item.mark() == AnswerTextParser.AnswerMark.NOTHING) {
            if (!reason.isEmpty())
                remarks.add(Messages.RECORD.text("reply.unmarked", AnswerProblemText.number(item), reason));
            return;
        }
        if (asked.attribution().number() < review.newestBuildEvent()) {
            problems.add(Messages.RECORD.text("reply.earlierBuild", AnswerProblemText.number(item), gate.text()));
            return;
        }
        if (actionBuilder.isRecorded(gate)) return;
        if (actionBuilder.isAnswered(item, gate, asked)) {
            remarks.add(Messages.RECORD.text("reply.repeated", AnswerProblemText.number(item), gate.text()));
            return;
        }
        // An answer is for one question about one state (rule R40).
        if (!codes.isOfNow(gate, asked)) {
            problems.add(AnswerProblemText.changed(reviewStatus, item, gate));
            return;
        }
        var other = attribution.put(gate, item);
        if (other != null && other.mark() != item.mark()) {
            problems.add(Messages.RECORD.text(
                    "reply.different", AnswerProblemText.number(other), AnswerProblemText.number(item), gate.text()));
            return;
        }
        record(item, gate, reason);
    }

    /// What was sent along, whenever the gate was asked about; what says more comes first.
    private List<String> along(Gate gate) {
        var along = new LinkedHashSet<String>();
        // The list was perhaps written by a program that speaks another language.
        for (var language : Language.offered())
            language.run(() -> {
                along.add(QuestionListText.tail(review));
                for (var each : review.state(gate).requests().newestFirst())
                    along.add(QuestionListText.requestText(review, gate, each.assignment()));
                along.add(QuestionListText.requestText(review, gate, Assignment.NOBODY));
            });
        for (var each : review.state(gate).requests().newestFirst())
            along.addAll(QuestionListText.earlierForms(review, gate, each.assignment()));
        return List.copyOf(along);
    }

    private void record(AnswerTextParser.Item item, Gate gate, String reason) {
        var action = actionBuilder.action(item.mark(), gate, reason);
        var status = reviewStatus.status(gate).status();
        switch (EventApplier.applyNew(dry, event(action))) {
            case ApplyResult.Accepted(Review next) -> {
                dry = next;
                actions.add(action);
                if (action instanceof Action.Choose)
                    actionBuilder.evidence(reason).forEach(piece -> actions.add(new Action.Attach(gate.id(), piece)));
                lines.add(new AnswerPreview.Line(
                        gate, action, reason, status.isCleared() ? StatusText.status(status) : ""));
            }
            case ApplyResult.Refused(var refusal) ->
                problems.add(Messages.RECORD.text(
                        "reply.problem", AnswerProblemText.number(item), RefusalText.sentence(refusal, gate)));
        }
    }

    private ReviewEvent event(Action action) {
        int number = dry.lastEvent().number() + 1;
        var at = reviewStatus.at().isAfter(dry.lastEvent().at())
                ? reviewStatus.at()
                : dry.lastEvent().at();
        return new ReviewEvent(number, review.lastEvent().number() + 1, at, ZoneOffset.UTC, by, me, action);
    }
}
