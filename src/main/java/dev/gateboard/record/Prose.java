package dev.gateboard.record;

import dev.gateboard.model.Board;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Failure;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Person;
import dev.gateboard.model.PlainName;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Review;
import dev.gateboard.model.Said;
import dev.gateboard.words.Signals;
import dev.gateboard.words.Times;
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
final class Prose {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);
    /// What other programs take for the end of a line.
    private static final Pattern LINE = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]");

    private static final Pattern CLEAN_ADDRESS = Pattern.compile("https?://[^\\s<>|`\\\\]+");

    private final ZoneId zone;

    Prose(ZoneId zone) {
        this.zone = zone;
    }

    /// In a zone by its name; in UTC where this machine knows none of that name, as of a record that is newer than its
    /// list of zones.
    static Prose in(String zone) {
        try {
            return new Prose(ZoneId.of(zone));
        } catch (DateTimeException _) {
            return new Prose(ZoneOffset.UTC);
        }
    }

    /// Text on one line, its punctuation escaped, so that it changes nothing around it.
    static String plain(String text) {
        var escaped = new StringBuilder();
        LINE.matcher(text.lines().collect(Collectors.joining(" ")))
                .replaceAll(" ")
                .codePoints()
                .forEach(point -> {
                    if (PlainName.isUnseen(point) && point != '\t') {
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

    static String person(Person person) {
        return plain(person.toString());
    }

    /// To the second, with the offset of the review's zone at that time.
    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /// Who said it, who entered it where that is another, and when.
    String who(Said said) {
        return person(said.by())
                + (said.by().isSameAs(said.enteredBy()) ? "" : ", entered by " + person(said.enteredBy())) + ", "
                + time(said.at());
    }

    /// The gate with the text of the gate above it, which it is often a fragment of; a choice with what was chosen.
    static String gate(Review review, Gate gate) {
        var own = gate.text();
        if (gate.kind() instanceof Gate.Kind.Choice(var placeholder) && review.mark(gate) instanceof Mark.Chosen chosen)
            own = own.replace(placeholder.text(), chosen.option());
        if (gate.parent() < 0) return plain(own);
        var above = review.gate(gate.parent()).text();
        return plain(above.endsWith(":") ? above + " " + own : above + ": " + own);
    }

    /// A text that something is said of, as the head of a line.
    static String lead(String text) {
        return text.replaceAll("[.:;]+$", "") + ": ";
    }

    /// What a probe measured, against which threshold, where, when, and how old that was at the decision.
    ///
    /// @param decided the instant of the decision; [Instant#MAX] before it
    String reading(Reading reading, Instant decided) {
        var parts = new StringBuilder(plain(reading.probe())).append(": ").append(plain(Signals.finding(reading)));
        if (!reading.rule().isEmpty())
            parts.append(" (must be ").append(plain(reading.rule())).append(')');
        parts.append(", ").append(Signals.verdict(reading.verdict()));
        parts.append(", from ").append(plain(reading.source()));
        parts.append(", of ").append(time(reading.proof()));
        if (decided.isBefore(Instant.MAX))
            parts.append(", ").append(age(reading.proof(), decided)).append(" old at the decision");
        return parts.toString();
    }

    /// What a gate failed with, who said so and when.
    String failure(Failure failure) {
        var what = failure.readings().isEmpty()
                ? plain(failure.reason())
                : reading(failure.readings().getLast(), Instant.MAX);
        return what + ", by " + who(failure.said()) + (failure.undone() ? ", undone" : "");
    }

    private static String age(Instant proof, Instant decided) {
        var span = Duration.between(proof, decided);
        if (span.isNegative()) return "0 seconds";
        return words(span);
    }

    /// "12 seconds", "4 minutes".
    static String words(Duration span) {
        return span.toMinutes() == 0 ? span.toSeconds() + " seconds" : Times.duration(span);
    }

    String evidence(Evidence evidence, Instant decided) {
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
    static Instant decided(Board board) {
        return board.review()
                .meeting()
                .conclusion()
                .map(made -> made.said().at())
                .orElse(Instant.MAX);
    }
}
