package dev.gateboard.signal.alertmanager;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A route of the tree, with what it inherits from those above it (Alertmanager, "Configuration", `<route>`).
///
/// @param groupWait how long a new group waits before it is sent
/// @param groupInterval how long a group that was sent waits for what joins it
/// @param continues whether its siblings are tried too
record AlertRoute(
        String receiver,
        List<RouteMatcher> matchers,
        boolean continues,
        Duration groupWait,
        Duration groupInterval,
        List<AlertRoute> children) {

    /// Longer numbers are none that a server would have loaded.
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})(ms|s|m|h|d|w|y)");

    /// Of a whole configuration.
    static AlertRoute top(JsonNode route) {
        return of(
                route, new AlertRoute("", List.of(), false, Duration.ofSeconds(30), Duration.ofMinutes(5), List.of()));
    }

    private static AlertRoute of(JsonNode route, AlertRoute above) {
        var own = new AlertRoute(
                route.path("receiver").asString(above.receiver),
                matchers(route),
                route.path("continue").asBoolean(false),
                span(route.path("group_wait").asString(""), above.groupWait),
                span(route.path("group_interval").asString(""), above.groupInterval),
                List.of());
        var children = new ArrayList<AlertRoute>();
        for (var child : route.path("routes")) children.add(of(child, own));
        return new AlertRoute(
                own.receiver, own.matchers, own.continues, own.groupWait, own.groupInterval, List.copyOf(children));
    }

    private static List<RouteMatcher> matchers(JsonNode route) {
        var all = new ArrayList<RouteMatcher>();
        for (var text : route.path("matchers")) all.addAll(RouteMatcher.parseAll(text.asString("")));
        route.path("match")
                .properties()
                .forEach(old -> all.add(
                        new RouteMatcher(old.getKey(), "=", old.getValue().asString(""))));
        route.path("match_re")
                .properties()
                .forEach(old -> all.add(
                        new RouteMatcher(old.getKey(), "=~", old.getValue().asString(""))));
        return List.copyOf(all);
    }

    /// `1h30m`, `30s`.
    private static Duration span(String text, Duration otherwise) {
        if (text.isEmpty()) return otherwise;
        var total = Duration.ZERO;
        var matcher = SPAN.matcher(text);
        while (matcher.find()) {
            long count = Long.parseLong(matcher.group(1));
            total = total.plus(
                    switch (matcher.group(2)) {
                        case "ms" -> Duration.ofMillis(count);
                        case "s" -> Duration.ofSeconds(count);
                        case "m" -> Duration.ofMinutes(count);
                        case "h" -> Duration.ofHours(count);
                        case "d" -> Duration.ofDays(count);
                        case "w" -> Duration.ofDays(7 * count);
                        default -> Duration.ofDays(365 * count);
                    });
        }
        return total;
    }

    /// The routes that take an alert of these labels, each receiver once, in the tree's order: the deepest that
    /// fit, and of siblings the first, unless it goes on.
    List<AlertRoute> receiverRoutes(Map<String, String> labels) {
        var found = new LinkedHashMap<String, AlertRoute>();
        for (var route : matchingRoutes(labels)) found.putIfAbsent(route.receiver, route);
        return List.copyOf(found.values());
    }

    private List<AlertRoute> matchingRoutes(Map<String, String> labels) {
        if (!matchers.stream().allMatch(matcher -> matcher.matches(labels))) return List.of();
        var deeper = new ArrayList<AlertRoute>();
        for (var child : children) {
            var below = child.matchingRoutes(labels);
            deeper.addAll(below);
            if (!below.isEmpty() && !child.continues) break;
        }
        return deeper.isEmpty() ? List.of(this) : deeper;
    }
}
