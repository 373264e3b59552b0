package dev.gateboard.record.page;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalResult;
import dev.gateboard.model.status.Failure;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.content.GateAttribution;
import dev.gateboard.record.content.NoEvidenceRule;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.text.review.StatusText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Every leaf gate, a table a section: how it stands, who said so and when, and what that rests on (rule R27).
final class GateTableMarkdownWriter {
    private final ReviewStatus reviewStatus;
    private final RecordMarkdownFormatter prose;
    private final Instant decided;

    GateTableMarkdownWriter(ReviewStatus reviewStatus, RecordMarkdownFormatter prose) {
        this.reviewStatus = reviewStatus;
        this.prose = prose;
        this.decided = RecordMarkdownFormatter.decidedAt(reviewStatus);
    }

    void into(List<String> lines) {
        lines.add("### Gates");
        lines.add("");
        for (var section : reviewStatus.review().checklist().sections()) section(section, lines);
    }

    private void section(Section section, List<String> lines) {
        var leaves = reviewStatus.review().checklist().gates().subList(section.firstGate(), section.endGate()).stream()
                .filter(Gate::isLeaf)
                .toList();
        if (leaves.isEmpty()) return;
        if (!section.title().isEmpty()) {
            lines.add("#### " + RecordMarkdownFormatter.plain(section.title()));
            lines.add("");
        }
        lines.add("| gate | state | said by | when | resting on |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (var gate : leaves) lines.add(row(gate));
        lines.add("");
    }

    private String row(Gate gate) {
        var status = reviewStatus.status(gate);
        var said = GateAttribution.of(reviewStatus.review(), status);
        return "| " + RecordMarkdownFormatter.gate(reviewStatus.review(), gate) + " | "
                + StatusText.status(status.status())
                + (status.isClaimed() && status.status().isCleared() ? ", not confirmed" : "") + " | "
                + said.map(GateTableMarkdownWriter::who).orElse("") + " | "
                + said.map(words -> prose.time(words.at())).orElse("") + " | "
                + String.join("; ", restingOn(gate, status)) + " |";
    }

    private static String who(Attribution attribution) {
        return RecordMarkdownFormatter.plain(attribution.by().name())
                + (attribution.by().isSameAs(attribution.enteredBy())
                        ? ""
                        : ", entered by "
                                + RecordMarkdownFormatter.plain(
                                        attribution.enteredBy().name()));
    }

    private List<String> restingOn(Gate gate, GateView status) {
        var parts = new ArrayList<String>();
        var reason = EarlierDecisionText.reason(reviewStatus.review(), gate, status);
        var signals = signals(gate, status);
        if (!reason.isEmpty() && signals.isEmpty()) parts.add(RecordMarkdownFormatter.plain(reason));
        signals.forEach(reading -> parts.add(prose.reading(reading, decided)));
        reviewStatus
                .review()
                .state(gate)
                .decisionEvidence()
                .forEach(proof -> parts.add(prose.evidence(proof.evidence(), decided)));
        if (status.isClaimed()) parts.add("a claim of the file, confirmed by nobody");
        if (NoEvidenceRule.passedWithoutEvidence(status)) parts.add("a word alone");
        for (var failure : Failure.findEarlier(reviewStatus.review(), gate, status))
            parts.add("failed before: " + prose.failure(failure));
        return parts.stream().distinct().toList();
    }

    /// The readings that a signal's own verdict rests on at that time: of a pass the newest, of a fail those it was
    /// made of.
    private List<Reading> signals(Gate gate, GateView status) {
        return switch (status.reason()) {
            case GateView.Reason.BySignal(SignalResult.Passing _) ->
                reviewStatus.review().state(gate).signal().newestPasses();
            case GateView.Reason.BySignal(SignalResult.Failing failing) -> failing.readings();
            case GateView.Reason.Dispute(var _, Reading finding) -> List.of(finding);
            case GateView.Reason.ReadingExpired(Reading oldest) -> List.of(oldest);
            case GateView.Reason.BySignal(SignalResult.NoSignalResult _),
                    GateView.Reason.Undecided _,
                    GateView.Reason.ByPerson _,
                    GateView.Reason.Claimed _,
                    GateView.Reason.BranchNotTaken _,
                    GateView.Reason.Reworded _,
                    GateView.Reason.WaiverExpired _,
                    GateView.Reason.PassExpired _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.FromGatesBelow _ -> List.of();
        };
    }
}
