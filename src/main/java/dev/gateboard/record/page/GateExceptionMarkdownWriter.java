package dev.gateboard.record.page;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.status.Failure;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.content.NoEvidenceRule;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.text.signal.SignalText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a reader should know before anything else: waivers, overruled signals, what was ruled out, what passed
/// without evidence alone, and what is not cleared (rules R10, R11, R15 and R27).
final class GateExceptionMarkdownWriter {
    private final ReviewStatus reviewStatus;
    private final RecordMarkdownFormatter prose;

    GateExceptionMarkdownWriter(ReviewStatus reviewStatus, RecordMarkdownFormatter prose) {
        this.reviewStatus = reviewStatus;
        this.prose = prose;
    }

    void appendTo(List<String> lines) {
        list(lines, "Not cleared", this::blocking);
        list(lines, "Waivers", this::waiver);
        list(lines, "Overruled signals", this::overruled);
        list(lines, "Not applicable", this::ruledOut);
        list(lines, "Passed on a word alone", this::passedWithoutEvidence);
        list(lines, "Not confirmed", this::claim);
        list(lines, "Failed before", this::failures);
    }

    private void list(List<String> lines, String title, Function<Gate, Optional<String>> said) {
        var found = reviewStatus.review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .map(gate -> said.apply(gate)
                        .map(words -> "- "
                                + RecordMarkdownFormatter.lineHead(
                                        RecordMarkdownFormatter.gate(reviewStatus.review(), gate))
                                + words))
                .flatMap(Optional::stream)
                .toList();
        if (found.isEmpty()) return;
        lines.add("### " + title);
        lines.add("");
        lines.addAll(found);
        lines.add("");
    }

    private Optional<String> blocking(Gate gate) {
        var status = reviewStatus.status(gate);
        if (status.status().isCleared()) return Optional.empty();
        var reason = StatusText.reason(reviewStatus.review(), status);
        return Optional.of(StatusText.status(status.status())
                + (reviewStatus.review().isRequired(gate) ? "" : ", optional")
                + (reason.isEmpty() ? "" : ", " + RecordMarkdownFormatter.plain(reason)));
    }

    private Optional<String> waiver(Gate gate) {
        if (reviewStatus.status(gate).status() != GateStatus.WAIVED
                || reviewStatus.status(gate).isClaimed()
                || !(reviewStatus.review().mark(gate) instanceof Mark.Waived(var attribution, var waiver, var _)))
            return Optional.empty();
        return Optional.of(
                "until " + waiver.until() + ", approved by " + RecordMarkdownFormatter.person(waiver.approver())
                        + ", asked for by " + prose.author(attribution) + ". Reason: "
                        + RecordMarkdownFormatter.plain(waiver.reason()) + ". Risk: "
                        + RecordMarkdownFormatter.plain(waiver.risk())
                        + (waiver.mitigation().isBlank()
                                ? ""
                                : ". Mitigation: " + RecordMarkdownFormatter.plain(waiver.mitigation())));
    }

    private Optional<String> overruled(Gate gate) {
        if (!(reviewStatus.review().mark(gate)
                instanceof Mark.Overruled(var attribution, var reason, var passed, var against)))
            return Optional.empty();
        return Optional.of("passed by " + prose.author(attribution) + " against "
                + RecordMarkdownFormatter.plain(SignalText.finding(against))
                + (against.rule().isEmpty() ? "" : " (must be " + RecordMarkdownFormatter.plain(against.rule()) + ")")
                + " from "
                + RecordMarkdownFormatter.plain(against.source()) + ". Reason: " + RecordMarkdownFormatter.plain(reason)
                + (passed.reason().isBlank()
                        ? ""
                        : ". The pass before said: " + RecordMarkdownFormatter.plain(passed.reason())));
    }

    private Optional<String> ruledOut(Gate gate) {
        var status = reviewStatus.status(gate);
        if (status.status() != GateStatus.NOT_APPLICABLE || status.isClaimed()) return Optional.empty();
        var reason = RecordMarkdownFormatter.plain(StatusText.reason(reviewStatus.review(), status));
        return Optional.of(
                status.reason() instanceof GateView.Reason.BranchNotTaken(Gate choice, String _)
                        ? reason + " (" + RecordMarkdownFormatter.gate(reviewStatus.review(), choice) + ")"
                                + reviewStatus
                                        .review()
                                        .mark(choice)
                                        .by()
                                        .map(attribution -> ", by " + prose.author(attribution))
                                        .orElse("")
                        : reason
                                + status.attribution()
                                        .map(attribution -> ", by " + prose.author(attribution))
                                        .orElse(""));
    }

    private Optional<String> claim(Gate gate) {
        var status = reviewStatus.status(gate);
        if (!status.isClaimed() || !status.status().isCleared()) return Optional.empty();
        return Optional.of(StatusText.status(status.status()) + ", "
                + RecordMarkdownFormatter.plain(StatusText.reason(reviewStatus.review(), status)));
    }

    private Optional<String> failures(Gate gate) {
        var failures = Failure.findEarlier(reviewStatus.review(), gate, reviewStatus.status(gate));
        return failures.isEmpty()
                ? Optional.empty()
                : Optional.of(failures.stream().map(prose::failure).collect(Collectors.joining("; ")));
    }

    private Optional<String> passedWithoutEvidence(Gate gate) {
        var status = reviewStatus.status(gate);
        return NoEvidenceRule.passedWithoutEvidence(status)
                ? status.attribution().map(prose::author)
                : Optional.empty();
    }
}
