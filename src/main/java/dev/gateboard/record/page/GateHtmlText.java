package dev.gateboard.record.page;

import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.record.content.RecordMarkdownFormatter;
import java.time.Duration;
import java.time.Instant;

/// The words for a gate on the print page, made from the record alone.
final class GateHtmlText {
    private final RecordJson recordJson;
    private final RecordMarkdownFormatter prose;

    GateHtmlText(RecordJson recordJson, RecordMarkdownFormatter prose) {
        this.recordJson = recordJson;
        this.prose = prose;
    }

    static boolean isPassedWithoutEvidence(RecordJson.LeafGate leaf) {
        return leaf.status() == GateStatus.PASSED
                && !leaf.backed()
                && !leaf.unconfirmed()
                && !leaf.by().isEmpty();
    }

    String failure(RecordJson.Failure failure) {
        var what = failure.readings().isEmpty()
                ? failure.reason()
                : reading(failure.readings().getLast());
        return what + ", by " + failure.by()
                + (failure.enteredBy().equals(failure.by()) ? "" : " (entered by " + failure.enteredBy() + ")") + ", "
                + prose.time(Instant.parse(failure.at())) + (failure.undone() ? ", undone" : "");
    }

    String who(RecordJson.LeafGate leaf) {
        return leaf.by()
                + (leaf.enteredBy().equals(leaf.by()) || leaf.enteredBy().isEmpty()
                        ? ""
                        : " (entered by " + leaf.enteredBy() + ")")
                + when(leaf, ", ");
    }

    private String when(RecordJson.LeafGate leaf, String before) {
        return leaf.at().isEmpty() ? "" : before + prose.time(Instant.parse(leaf.at()));
    }

    String name(RecordJson.LeafGate leaf) {
        if (leaf.above().isEmpty()) return filled(leaf);
        return leaf.above().endsWith(":") ? leaf.above() + " " + filled(leaf) : leaf.above() + ": " + filled(leaf);
    }

    /// What was chosen and filled on the gate's line, in its place.
    private String filled(RecordJson.LeafGate leaf) {
        var text = leaf.text();
        for (var place : recordJson.placeholders()) {
            int at = place.line() == leaf.line() && !place.value().isEmpty() ? text.indexOf(place.first()) : -1;
            if (at >= 0)
                text = text.substring(0, at)
                        + place.value()
                        + text.substring(at + place.first().length());
        }
        return text;
    }

    String reading(RecordJson.Reading reading) {
        var age = Duration.ofSeconds(reading.ageSeconds());
        return reading.probe() + " " + reading.value()
                + (reading.threshold().isEmpty() ? "" : " (must be " + reading.threshold() + ")") + ", "
                + text(reading.result()) + (reading.overruled() ? ", overruled" : "") + ", from "
                + reading.source() + ", of " + prose.time(Instant.parse(reading.at()))
                + (recordJson.decision().decision().isEmpty()
                        ? ""
                        : ", " + RecordMarkdownFormatter.duration(age) + " old at the decision");
    }

    /// What a probe said, so that a reading that is no pass is never taken for one.
    private static String text(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "passes";
            case FAIL -> "fails";
            case NO_DATA -> "has no data";
            case ERROR -> "has no answer";
            case INCONCLUSIVE -> "is unclear";
        };
    }

    /// In words of this page's own: a page that is made again has to have the same bytes.
    static String text(GateStatus status) {
        return switch (status) {
            case PASSED -> "passed";
            case WAIVED -> "waived";
            case NOT_APPLICABLE -> "not applicable";
            case FAILED -> "failed";
            case DISPUTED -> "signal disagrees";
            case STALE -> "proof too old";
            case OPEN -> "open";
        };
    }
}
