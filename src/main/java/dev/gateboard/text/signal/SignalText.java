package dev.gateboard.text.signal;

import dev.gateboard.language.StoredText;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalResult;
import dev.gateboard.model.signal.SignalState;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.TimeText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What signals say about a gate, in words.
public final class SignalText {
    /// In characters: as long as a column takes.
    private static final int BRIEF = 13;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern LIMIT = Pattern.compile("(?:at least|at most|above|below) (-?[0-9][0-9.]*)");
    private static final String PASSES = "passes ";

    private SignalText() {}

    /// Gates that someone armed and that were disarmed since by what changed under them (rule R12).
    public static List<Gate> disarmedGates(Review review) {
        return review.checklist().gates().stream()
                .filter(gate -> review.state(gate).signal().binding().automation()
                                instanceof Binding.Automation.Off(String reason)
                        && !reason.isEmpty()
                        && !reason.equals(Binding.OVERRULED))
                .toList();
    }

    /// What a reading found: its values where it has some, else its reason.
    public static String finding(Reading reading) {
        return reading.values().isEmpty() ? reason(reading) : String.join(", ", StoredText.translate(reading.values()));
    }

    /// Why a reading passes, fails or does not know, in the reader's language.
    public static String reason(Reading reading) {
        return StoredText.translate(reading.reason());
    }

    /// What a reading was held to, in the reader's language.
    public static String threshold(Reading reading) {
        return StoredText.translate(reading.rule());
    }

    /// What was asked: a query as it is, and what is no query in the reader's language.
    public static String query(Reading reading) {
        return switch (reading.kind()) {
            case "promql", "loki-count", "tempo-search" -> reading.query();
            default -> StoredText.translate(reading.query());
        };
    }

    /// What a reading found in two or three words, for a column: its value where one is telling, else its verdict.
    public static String brief(Reading reading) {
        return switch (reading.verdict()) {
            case ERROR -> reading.httpStatus() == 0 ? "no answer" : "error";
            case NO_DATA -> "no data";
            case PASS -> reading.kind().equals("alert-rule") ? "rule ok" : value(reading, "passes");
            case FAIL -> reading.kind().equals("alert-rule") ? rule(reading) : value(reading, "fails");
            case INCONCLUSIVE -> reading.kind().equals("alert-rule") ? "unclear" : value(reading, "unclear");
        };
    }

    private static String rule(Reading reading) {
        if (reading.reason().contains("cannot fire")) return "cannot fire";
        return reading.series() == 0 ? "no rule" : "rule broken";
    }

    private static String value(Reading reading, String otherwise) {
        if (reading.values().isEmpty()) return otherwise;
        var first = StoredText.translate(reading.values().getFirst());
        int more = reading.values().size() - 1;
        if (first.length() > BRIEF) return otherwise;
        return more == 0 || reading.kind().equals("test-report") ? first : first + " +" + more;
    }

    /// Of what kind a verdict is, in words.
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "passes";
            case FAIL -> "fails";
            case ERROR -> "got no answer";
            case NO_DATA -> "found no data";
            case INCONCLUSIVE -> "is unclear";
        };
    }

    /// The answer that is why a gate stands as it does, where one is.
    public static Optional<Reading> finding(GateView status) {
        return switch (status.reason()) {
            case GateView.Reason.BySignal(SignalResult.Failing failing) -> Optional.of(failing.finding());
            case GateView.Reason.Dispute(var _, Reading finding) -> Optional.of(finding);
            case GateView.Reason.BySignal _,
                    GateView.Reason.ReadingExpired _,
                    GateView.Reason.Reworded _,
                    GateView.Reason.Undecided _,
                    GateView.Reason.ByPerson _,
                    GateView.Reason.Claimed _,
                    GateView.Reason.BranchNotTaken _,
                    GateView.Reason.WaiverExpired _,
                    GateView.Reason.PassExpired _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.FromGatesBelow _ -> Optional.empty();
        };
    }

    /// The first value of a reading without its unit, where it is a number.
    public static OptionalDouble number(Reading reading) {
        return reading.values().isEmpty()
                ? OptionalDouble.empty()
                : number(reading.values().getFirst());
    }

    /// The first threshold of a reading's rule, in the unit of its values.
    public static OptionalDouble limit(Reading reading) {
        var limit = LIMIT.matcher(reading.rule());
        return limit.find() ? number(limit.group(1)) : OptionalDouble.empty();
    }

    private static OptionalDouble number(String text) {
        var number = NUMBER.matcher(text);
        return number.lookingAt() ? OptionalDouble.of(Double.parseDouble(number.group())) : OptionalDouble.empty();
    }

    /// What a reading says of its gate, where its reason is too long for a headline.
    static String verdict(Reading reading) {
        return switch (reading.verdict()) {
            case PASS -> "the signal passes";
            case FAIL -> "the signal fails";
            case ERROR -> "there is no answer";
            case NO_DATA -> "there is no data";
            case INCONCLUSIVE -> "the answer is unclear";
        };
    }

    public static String reason(SignalResult observed) {
        return switch (observed) {
            case SignalResult.NoSignalResult _ -> "";
            case SignalResult.Passing passing -> "by signal: " + all(passing.readings());
            case SignalResult.Failing failing -> "by signal: " + sentence(failing.finding());
        };
    }

    private static String all(List<Reading> readings) {
        return readings.stream().map(SignalText::finding).collect(Collectors.joining("; "));
    }

    /// The value and why it is not good enough, or the reason alone.
    private static String sentence(Reading reading) {
        return reading.values().isEmpty()
                        || reading.reason().contains(reading.values().getFirst())
                ? reason(reading)
                : finding(reading) + ", " + reason(reading);
    }

    public static String tooOld(Review review, Reading oldest) {
        return "the proof of " + TimeText.full(oldest.provenAt(), review.zone()) + " was good for "
                + TimeText.duration(oldest.freshness());
    }

    public static String names(List<Binding.Probe> probes) {
        return probes.isEmpty()
                ? "nothing"
                : probes.stream().map(Binding.Probe::id).collect(Collectors.joining(", "));
    }

    /// What would clear a gate by its probes; empty where signals have no say in it.
    public static String howToClear(SignalState signal, GateView status) {
        if (signal.binding().isNone()) return "";
        if (status.status() == GateStatus.OPEN && !signal.binding().canArmWithOthers())
            return "a test alert is delivered, or somebody passes it";
        return switch (status.status()) {
            case OPEN, STALE ->
                signal.binding().isArmed()
                        ? armed(signal, status)
                        : "somebody lets the signal decide it" + " and it passes, or passes it";
            case FAILED ->
                status.reason() instanceof GateView.Reason.BySignal
                                && signal.binding().isArmed()
                        ? armed(signal, status)
                        : "";
            case DISPUTED, WAIVED, PASSED, NOT_APPLICABLE -> "";
        };
    }

    /// What has to change out there, as far as the answer tells; else empty.
    private static String requiredFix(Reading reading) {
        if (reading.verdict() == Verdict.PASS) return "";
        if (reading.kind().equals("alert-rule") && reading.verdict() == Verdict.FAIL)
            return switch (rule(reading)) {
                case "cannot fire" -> "the metric has a series again";
                case "no rule" -> "a rule of this name is loaded";
                default -> "the rule is healthy and as asked for";
            };
        if (reading.kind().equals("alert-rule") && reading.verdict() == Verdict.INCONCLUSIVE)
            return "a series matches what the rule reads, as after a first request of that kind";
        int end = reading.rule().indexOf(';');
        var rule = end < 0 ? reading.rule() : reading.rule().substring(0, end);
        return reading.kind().equals("promql") && rule.startsWith(PASSES)
                ? "the value is " + rule.substring(PASSES.length())
                : "";
    }

    private static String armed(SignalState signal, GateView status) {
        var missing = signal.binding().probes().stream()
                .filter(probe -> signal.newestReadings().stream()
                        .noneMatch(reading -> reading.probe().equals(probe.id()) && reading.verdict() == Verdict.PASS))
                .toList();
        var named = missing.isEmpty() ? signal.binding().probes() : missing;
        if (named.size() == 1) {
            var mended = finding(status)
                    .or(() -> signal.newestReadings().stream().findFirst())
                    .filter(reading -> reading.probe().equals(named.getFirst().id()))
                    .map(SignalText::requiredFix)
                    .orElse("");
            if (!mended.isEmpty()) return mended + ", or somebody passes it";
        }
        var verb = named.size() == 1 ? " passes freshly" : " pass freshly";
        return names(named) + verb + ", or somebody passes it";
    }
}
