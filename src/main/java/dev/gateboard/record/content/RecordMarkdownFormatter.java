package dev.gateboard.record.content;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.SafeFileName;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.status.Failure;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.signal.SignalText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the record says of persons, times and gates, as Markdown that draws nothing: the same on every machine.
public final class RecordMarkdownFormatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);
    /// What other programs take for the end of a line.
    private static final Pattern LINE = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]");

    private static final Pattern CLEAN_ADDRESS = Pattern.compile("https?://[^\\s<>|`\\\\]+");

    private final ZoneId zone;

    public RecordMarkdownFormatter(ZoneId zone) {
        this.zone = zone;
    }

    /// In a zone by its name; in UTC where this machine knows none of that name, as of a record that is newer than
    /// its list of zones.
    public static RecordMarkdownFormatter forZone(String zone) {
        try {
            return new RecordMarkdownFormatter(ZoneId.of(zone));
        } catch (DateTimeException _) {
            return new RecordMarkdownFormatter(ZoneOffset.UTC);
        }
    }

    /// Text on one line, its punctuation escaped, so that it changes nothing around it.
    public static String plain(String text) {
        var escaped = new StringBuilder();
        LINE.matcher(text.lines().collect(Collectors.joining(" ")))
                .replaceAll(" ")
                .codePoints()
                .forEach(point -> {
                    if (SafeFileName.isUnseen(point) && point != '\t') {
                        escaped.append(String.format(Locale.ROOT, "\\[U+%04X\\]", point));
                        return;
                    }
                    if ("\\`*_{}[]<>#|!~&".indexOf(point) >= 0) escaped.append('\\');
                    escaped.appendCodePoint(point);
                });
        return escaped.toString().replace("--", "–");
    }

    /// An address as a link to itself, where it can be one.
    static String address(String url) {
        return CLEAN_ADDRESS.matcher(url).matches() && !url.contains("--") ? "<" + url + ">" : plain(url);
    }

    public static String person(Person person) {
        return plain(person.toString());
    }

    /// To the second, with the offset of the review's zone at that time.
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /// Who said it, who entered it where that is another, and when.
    public String author(Attribution attribution) {
        return person(attribution.by())
                + (attribution.by().isSameAs(attribution.enteredBy())
                        ? ""
                        : ", entered by " + person(attribution.enteredBy()))
                + ", "
                + time(attribution.at());
    }

    /// The gate with the text of the gate above it, which it is often a fragment of; a choice with what was chosen.
    public static String gate(Review review, Gate gate) {
        var own = gate.text();
        if (gate.kind() instanceof Gate.Kind.Choice(var placeholder) && review.mark(gate) instanceof Mark.Chosen chosen)
            own = own.replace(placeholder.text(), chosen.option());
        if (gate.parent() < 0) return plain(own);
        var above = review.gate(gate.parent()).text();
        return plain(above.endsWith(":") ? above + " " + own : above + ": " + own);
    }

    /// A text that something is said of, as the head of a line.
    public static String lineHead(String text) {
        return text.replaceAll("[.:;]+$", "") + ": ";
    }

    /// What a probe measured, against which threshold, where, when, and how old that was at the decision.
    ///
    /// @param decided the instant of the decision; [Instant#MAX] before it
    public String reading(Reading reading, Instant decided) {
        var parts = new StringBuilder(plain(reading.probe())).append(": ").append(plain(SignalText.finding(reading)));
        if (!reading.rule().isEmpty())
            parts.append(" (must be ").append(plain(reading.rule())).append(')');
        parts.append(", ").append(SignalText.verdict(reading.verdict()));
        parts.append(", from ").append(plain(reading.source()));
        parts.append(", of ").append(time(reading.provenAt()));
        if (decided.isBefore(Instant.MAX))
            parts.append(", ").append(age(reading.provenAt(), decided)).append(" old at the decision");
        return parts.toString();
    }

    /// What a gate failed with, who said so and when.
    public String failure(Failure failure) {
        var what = failure.readings().isEmpty()
                ? plain(failure.reason())
                : reading(failure.readings().getLast(), Instant.MAX);
        return what + ", by " + author(failure.attribution()) + (failure.isUndone() ? ", undone" : "");
    }

    private static String age(Instant proof, Instant decided) {
        var span = Duration.between(proof, decided);
        if (span.isNegative()) return "0 seconds";
        return duration(span);
    }

    /// "12 seconds", "4 minutes".
    public static String duration(Duration span) {
        return span.toMinutes() == 0 ? span.toSeconds() + " seconds" : TimeText.duration(span);
    }

    /// A piece of evidence, as a table cell or a list names it.
    public String evidence(Evidence evidence, Instant decided) {
        return switch (evidence) {
            case Evidence.Address(String url) -> address(url);
            case Evidence.Attachment file ->
                plain(file.name()) + " (sha256 " + file.sha256().substring(0, 12) + "…)";
            case Evidence.Answer(var file) ->
                "the answer " + plain(file.name()) + " (sha256 " + file.sha256().substring(0, 12) + "…)";
            case Evidence.Measured(Reading reading) -> reading(reading, decided);
        };
    }

    /// The instant everything is told at: the decision's, or none in a draft.
    public static Instant decidedAt(ReviewStatus reviewStatus) {
        return reviewStatus
                .review()
                .meeting()
                .conclusion()
                .map(made -> made.attribution().at())
                .orElse(Instant.MAX);
    }
}
