package dev.gateboard.text.signal;

import dev.gateboard.language.Messages;
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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What signals say about a gate, in words.
public final class SignalText {
    /// In characters: as long as a column takes.
    private static final int BRIEF = 13;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern LIMIT = Pattern.compile("(?:at least|at most|above|below) (-?[0-9][0-9.]*)");
    /// Kinds whose first value is a count, and whose others are parts of it.
    private static final Set<String> COUNTED = Set.of("test-report", "sarif", "k6-summary");

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
            case "promql", "log-count", "loki-count", "tempo-search" -> reading.query();
            default -> StoredText.translate(reading.query());
        };
    }

    /// What a reading found in two or three words, for a column: its value where one is telling, else its verdict.
    public static String brief(Reading reading) {
        return switch (reading.verdict()) {
            case ERROR ->
                reading.httpStatus() == 0
                        ? Messages.REVIEW.text("brief.noAnswer")
                        : Messages.REVIEW.text("brief.error");
            case NO_DATA -> Messages.REVIEW.text("brief.noData");
            case PASS ->
                reading.kind().equals("alert-rule")
                        ? Messages.REVIEW.text("brief.ruleOk")
                        : value(reading, Messages.REVIEW.text("verdict.passes"));
            case FAIL ->
                reading.kind().equals("alert-rule")
                        ? brief(rule(reading))
                        : value(reading, Messages.REVIEW.text("verdict.fails"));
            case INCONCLUSIVE ->
                reading.kind().equals("alert-rule")
                        ? Messages.REVIEW.text("brief.unclear")
                        : value(reading, Messages.REVIEW.text("brief.unclear"));
        };
    }

    /// What is wrong with an alerting rule.
    private enum RuleProblem {
        CANNOT_FIRE,
        NO_RULE,
        BROKEN
    }

    /// Found in the stored reason, which is always English.
    private static RuleProblem rule(Reading reading) {
        if (reading.reason().contains("cannot fire")) return RuleProblem.CANNOT_FIRE;
        return reading.series() == 0 ? RuleProblem.NO_RULE : RuleProblem.BROKEN;
    }

    private static String brief(RuleProblem problem) {
        return switch (problem) {
            case CANNOT_FIRE -> Messages.REVIEW.text("brief.cannotFire");
            case NO_RULE -> Messages.REVIEW.text("brief.noRule");
            case BROKEN -> Messages.REVIEW.text("brief.ruleBroken");
        };
    }

    private static String value(Reading reading, String otherwise) {
        if (reading.values().isEmpty()) return otherwise;
        var first = StoredText.translate(reading.values().getFirst());
        int more = reading.values().size() - 1;
        if (first.length() > BRIEF) return otherwise;
        return more == 0 || COUNTED.contains(reading.kind()) ? first : first + " +" + more;
    }

    /// Of what kind a verdict is, in words.
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Messages.REVIEW.text("verdict.passes");
            case FAIL -> Messages.REVIEW.text("verdict.fails");
            case ERROR -> Messages.REVIEW.text("verdict.error");
            case NO_DATA -> Messages.REVIEW.text("verdict.noData");
            case INCONCLUSIVE -> Messages.REVIEW.text("verdict.unclear");
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
                    GateView.Reason.OtherTier _,
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
            case PASS -> Messages.REVIEW.text("reading.passes");
            case FAIL -> Messages.REVIEW.text("reading.fails");
            case ERROR -> Messages.REVIEW.text("reading.error");
            case NO_DATA -> Messages.REVIEW.text("reading.noData");
            case INCONCLUSIVE -> Messages.REVIEW.text("reading.unclear");
        };
    }

    public static String reason(SignalResult observed) {
        return switch (observed) {
            case SignalResult.NoSignalResult _ -> "";
            case SignalResult.Passing passing -> Messages.REVIEW.text("reason.bySignal", all(passing.readings()));
            case SignalResult.Failing failing -> Messages.REVIEW.text("reason.bySignal", sentence(failing.finding()));
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
        return Messages.REVIEW.text(
                "reason.readingExpired",
                TimeText.full(oldest.provenAt(), review.zone()),
                TimeText.duration(oldest.freshness()));
    }

    public static String names(List<Binding.Probe> probes) {
        return probes.isEmpty()
                ? Messages.REVIEW.text("probes.none")
                : probes.stream().map(Binding.Probe::id).collect(Collectors.joining(", "));
    }

    /// What to do about a gate with probes; empty where its probes do not matter.
    public static String howToClear(SignalState signal, GateView status) {
        if (signal.binding().isNone()) return "";
        if (status.status() == GateStatus.OPEN && !signal.binding().canArmWithOthers())
            return Messages.REVIEW.text("clear.testAlert");
        return switch (status.status()) {
            case OPEN, STALE -> signal.binding().isArmed() ? armed(signal, status) : Messages.REVIEW.text("clear.arm");
            case FAILED ->
                status.reason() instanceof GateView.Reason.BySignal
                                && signal.binding().isArmed()
                        ? armed(signal, status)
                        : "";
            case DISPUTED, WAIVED, PASSED, NOT_APPLICABLE -> "";
        };
    }

    /// What has to change in the systems that are probed, as far as the reading tells; else empty.
    private static String requiredFix(Reading reading) {
        if (reading.verdict() == Verdict.PASS) return "";
        if (reading.kind().equals("alert-rule") && reading.verdict() == Verdict.FAIL)
            return switch (rule(reading)) {
                case CANNOT_FIRE -> Messages.REVIEW.text("clear.metric");
                case NO_RULE -> Messages.REVIEW.text("clear.rule");
                case BROKEN -> Messages.REVIEW.text("clear.ruleHealthy");
            };
        if (reading.kind().equals("alert-rule") && reading.verdict() == Verdict.INCONCLUSIVE)
            return Messages.REVIEW.text("clear.series");
        int end = reading.rule().indexOf(';');
        var rule = end < 0 ? reading.rule() : reading.rule().substring(0, end);
        return reading.kind().equals("promql") && rule.startsWith(PASSES)
                ? Messages.REVIEW.text("clear.value", StoredText.translate(rule.substring(PASSES.length())))
                : "";
    }

    private static String armed(SignalState signal, GateView status) {
        var deciding = signal.binding().decidingProbes();
        if (deciding.isEmpty()) return Messages.REVIEW.text("clear.observed");
        var missing = deciding.stream()
                .filter(probe -> signal.newestReadings().stream()
                        .noneMatch(reading -> reading.probe().equals(probe.id()) && reading.verdict() == Verdict.PASS))
                .toList();
        var named = missing.isEmpty() ? deciding : missing;
        if (named.size() == 1) {
            var fix = finding(status)
                    .or(() -> signal.newestReadings().stream().findFirst())
                    .filter(reading -> reading.probe().equals(named.getFirst().id()))
                    .map(SignalText::requiredFix)
                    .orElse("");
            if (!fix.isEmpty()) return fix;
        }
        return Messages.REVIEW.count("clear.probes", named.size(), names(named));
    }
}
