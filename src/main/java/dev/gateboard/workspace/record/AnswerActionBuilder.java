package dev.gateboard.workspace.record;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.AnswerRequest;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.WebAddress;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.review.AnswerTextParser;
import dev.gateboard.workspace.review.FileAttachment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a reply does to a gate, and whether it was done before. The whole reply is kept with every gate it decides.
final class AnswerActionBuilder {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"|]*[^\\s<>\"|.,;:!?)\\]]");

    private final Review review;
    private final Person by;
    private final FileAttachment whole;
    private final List<FileAttachment> signatures;

    AnswerActionBuilder(Review review, Person by, FileAttachment whole, List<FileAttachment> signatures) {
        this.review = review;
        this.by = by;
        this.whole = whole;
        this.signatures = signatures;
    }

    Action action(AnswerTextParser.AnswerMark says, Gate gate, String reason) {
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
    List<Evidence> evidence(String reason) {
        var proof = new ArrayList<Evidence>();
        proof.add(answer());
        signatures.forEach(signature -> proof.add(signature.evidence()));
        var links = LINK.matcher(reason);
        while (links.find()) if (WebAddress.isWebAddress(links.group())) proof.add(new Evidence.Address(links.group()));
        return List.copyOf(proof);
    }

    private Evidence answer() {
        return new Evidence.Answer(whole.evidence());
    }

    boolean isRecorded(Gate gate) {
        return review.state(gate).evidence().newestFirst().stream()
                .map(GateState.EvidenceEntry::evidence)
                .anyMatch(answer()::equals);
    }

    /// Whether an answer to the same question, of the same person, said the same before.
    boolean isAnswered(AnswerTextParser.Item item, Gate gate, AnswerRequest asked) {
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
}
