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
    private final ReviewStatus board;
    private final RecordMarkdownFormatter prose;

    GateExceptionMarkdownWriter(ReviewStatus board, RecordMarkdownFormatter prose) {
        this.board = board;
        this.prose = prose;
    }

    void into(List<String> lines) {
        list(lines, "Not cleared", this::blocking);
        list(lines, "Waivers", this::waiver);
        list(lines, "Overruled signals", this::overruled);
        list(lines, "Not applicable", this::ruledOut);
        list(lines, "Passed on a word alone", this::word);
        list(lines, "Not confirmed", this::claim);
        list(lines, "Failed before", this::failures);
    }

    private void list(List<String> lines, String title, Function<Gate, Optional<String>> said) {
        var found = board.review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .map(gate -> said.apply(gate)
                        .map(words ->
                                "- " + RecordMarkdownFormatter.lead(RecordMarkdownFormatter.gate(board.review(), gate))
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
        var status = board.status(gate);
        if (status.status().clears()) return Optional.empty();
        var reason = StatusText.reason(board.review(), status);
        return Optional.of(StatusText.status(status.status())
                + (board.review().isRequired(gate) ? "" : ", optional")
                + (reason.isEmpty() ? "" : ", " + RecordMarkdownFormatter.plain(reason)));
    }

    private Optional<String> waiver(Gate gate) {
        if (board.status(gate).status() != GateStatus.WAIVED
                || board.status(gate).isClaimed()
                || !(board.review().mark(gate) instanceof Mark.Waived(var said, var waiver, var _)))
            return Optional.empty();
        return Optional.of(
                "until " + waiver.until() + ", approved by " + RecordMarkdownFormatter.person(waiver.approver())
                        + ", asked for by " + prose.who(said) + ". Reason: "
                        + RecordMarkdownFormatter.plain(waiver.reason()) + ". Risk: "
                        + RecordMarkdownFormatter.plain(waiver.risk())
                        + (waiver.mitigation().isBlank()
                                ? ""
                                : ". Mitigation: " + RecordMarkdownFormatter.plain(waiver.mitigation())));
    }

    private Optional<String> overruled(Gate gate) {
        if (!(board.review().mark(gate) instanceof Mark.Overruled(var said, var reason, var passed, var against)))
            return Optional.empty();
        return Optional.of("passed by " + prose.who(said) + " against "
                + RecordMarkdownFormatter.plain(SignalText.finding(against))
                + (against.rule().isEmpty() ? "" : " (must be " + RecordMarkdownFormatter.plain(against.rule()) + ")")
                + " from "
                + RecordMarkdownFormatter.plain(against.source()) + ". Reason: " + RecordMarkdownFormatter.plain(reason)
                + (passed.reason().isBlank()
                        ? ""
                        : ". The pass before said: " + RecordMarkdownFormatter.plain(passed.reason())));
    }

    private Optional<String> ruledOut(Gate gate) {
        var status = board.status(gate);
        if (status.status() != GateStatus.NOT_APPLICABLE || status.isClaimed()) return Optional.empty();
        var reason = RecordMarkdownFormatter.plain(StatusText.reason(board.review(), status));
        return Optional.of(
                status.why() instanceof GateView.Reason.BranchNotTaken(Gate choice, String _)
                        ? reason + " (" + RecordMarkdownFormatter.gate(board.review(), choice) + ")"
                                + board.review()
                                        .mark(choice)
                                        .by()
                                        .map(said -> ", by " + prose.who(said))
                                        .orElse("")
                        : reason
                                + status.attribution()
                                        .map(said -> ", by " + prose.who(said))
                                        .orElse(""));
    }

    private Optional<String> claim(Gate gate) {
        var status = board.status(gate);
        if (!status.isClaimed() || !status.status().clears()) return Optional.empty();
        return Optional.of(StatusText.status(status.status()) + ", "
                + RecordMarkdownFormatter.plain(StatusText.reason(board.review(), status)));
    }

    private Optional<String> failures(Gate gate) {
        var failures = Failure.before(board.review(), gate, board.status(gate));
        return failures.isEmpty()
                ? Optional.empty()
                : Optional.of(failures.stream().map(prose::failure).collect(Collectors.joining("; ")));
    }

    private Optional<String> word(Gate gate) {
        var status = board.status(gate);
        return NoEvidenceRule.passedWithoutEvidence(status)
                ? status.attribution().map(prose::who)
                : Optional.empty();
    }
}
