package dev.gateboard.signal.proposal;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a text speaks of: its topics, and the words left over. Only where no word is left over is the whole of it
/// understood; then a probe about its topics asks what the text asks (rule R14).
///
/// @param known whether every word is understood
record GateSubject(Set<ObservabilityTopic> topics, boolean known) {
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BETWEEN = Pattern.compile("[,/;&+]|\\band\\b|\\bor\\b");

    /// The first of the characters that stand for topics, one each.
    private static final char TOPICS = '\uE000';

    private static final Set<String> ANYWHERE = Set.of(
            "a",
            "an",
            "the",
            "and",
            "or",
            "of",
            "for",
            "on",
            "in",
            "at",
            "to",
            "with",
            "is",
            "are",
            "be",
            "any",
            "all",
            "each",
            "every",
            "our",
            "its",
            "if",
            "where",
            "applicable",
            "service",
            "api",
            "http",
            "server",
            "app",
            "application",
            "backend",
            "request",
            "requests",
            "response",
            "responses",
            "endpoint",
            "endpoints",
            "core",
            "key",
            "main",
            "critical",
            "signals");
    private static final Set<String> HEADINGS = Set.of(
            "gate",
            "gates",
            "pass",
            "fail",
            "observability",
            "monitoring",
            "alert",
            "alerts",
            "alerting",
            "metrics",
            "logging",
            "logs",
            "tracing",
            "telemetry",
            "dashboards",
            "slo",
            "slos",
            "sla",
            "slas",
            "performance",
            "reliability",
            "quality",
            "readiness",
            "production",
            "staging",
            "release",
            "launch",
            "go",
            "live",
            "checklist",
            "checks",
            "operations",
            "operational",
            "ops",
            "level",
            "objectives",
            "criteria",
            "success",
            "required",
            "optional",
            "health",
            "technical",
            "g");

    /// @param text in any case
    /// @param fillers the words that say nothing of a subject here, beside those that never do
    static GateSubject of(String text, Set<String> fillers) {
        var topics = EnumSet.noneOf(ObservabilityTopic.class);
        var rest = text.toLowerCase(Locale.ROOT);
        char mark = TOPICS;
        for (var topic : ObservabilityTopic.values()) {
            var phrase = topic.phrase().matcher(rest);
            if (phrase.find()) {
                topics.add(topic);
                rest = phrase.replaceAll(String.valueOf(mark));
            }
            mark++;
        }
        boolean known = NO_WORD.splitAsStream(rest)
                .allMatch(word -> word.isEmpty() || ANYWHERE.contains(word) || fillers.contains(word));
        return new GateSubject(topics, known && !isJoined(rest));
    }

    /// Two topics without a comma or an "and" between them are one thing, such as the latency of a database.
    private static boolean isJoined(String marked) {
        int last = -1;
        for (int at = 0; at < marked.length(); at++) {
            if (marked.charAt(at) < TOPICS || marked.charAt(at) >= TOPICS + ObservabilityTopic.values().length)
                continue;
            boolean other = last >= 0 && marked.charAt(last) != marked.charAt(at);
            if (other && !BETWEEN.matcher(marked.substring(last + 1, at)).find()) return true;
            last = at;
        }
        return false;
    }

    /// Whether a heading leaves the subject of what stands below it as it is.
    static boolean isNeutral(String heading, Set<String> own) {
        var fillers = new HashSet<>(HEADINGS);
        fillers.addAll(own);
        var subject = of(
                NO_WORD.matcher(heading.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .replaceAll("\\d+", " "),
                fillers);
        return subject.known() && subject.topics().isEmpty();
    }

    /// The words of a name, in small letters.
    static List<String> words(String name) {
        return NO_WORD.splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1)
                .toList();
    }

    boolean isAbout(ObservabilityTopic topic) {
        return known && topics.equals(Set.of(topic));
    }
}
