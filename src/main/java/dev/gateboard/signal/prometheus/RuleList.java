package dev.gateboard.signal.prometheus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules that a server evaluates.
///
/// @param groupNextToken where the list is only its first page
record RuleList(@JsonProperty(required = true) List<Group> groups, Optional<String> groupNextToken) {
    RuleList {
        groups = List.copyOf(groups);
    }

    record Group(@JsonProperty(required = true) List<Rule> rules) {
        Group {
            rules = List.copyOf(rules);
        }
    }

    /// @param type `alerting` or `recording`
    /// @param state `firing`, `pending` or `inactive`
    /// @param health `ok`, `err`, or `unknown` before the first evaluation
    record Rule(
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String query,
            Optional<String> health,
            Optional<String> lastError,
            Optional<String> lastEvaluation,
            Optional<String> state,
            Optional<Map<String, String>> labels,
            Optional<Map<String, String>> annotations) {
        Rule {
            if (type.isEmpty() || name.isEmpty() || query.isEmpty())
                throw new IllegalArgumentException("a rule is empty");
        }

        Instant evaluated() {
            return instant(lastEvaluation.orElse(""));
        }
    }

    boolean isPage() {
        return groupNextToken.isPresent() && !groupNextToken.get().isEmpty();
    }

    List<Rule> rules(String type) {
        return groups.stream()
                .flatMap(group -> group.rules().stream())
                .filter(rule -> rule.type().equals(type))
                .toList();
    }

    /// What is no time, or the year 1 of a server that has none, is so long ago that it proves nothing.
    static Instant instant(String text) {
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            return instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
