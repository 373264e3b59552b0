package dev.gateboard.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts keep 4.5 : 1 on whatever they stand on (WCAG 2.2, 1.4.3), by the colours that stand in the stylesheet.
class ContrastTest {
    private static final double LEAST = 4.5;
    private static final Path STYLESHEET = Path.of("assets/dev/gateboard/ui/gateboard.css");
    private static final Pattern TOKEN = Pattern.compile("(-gb-[a-z0-9-]+):\\s*(#[0-9a-f]{6})");
    private static final String DARK = "@media (prefers-color-scheme: dark)";

    record Pair(String scheme, String ink, String ground, Color text, Color behind) {
        double ratio() {
            double lighter = Math.max(luminance(text), luminance(behind));
            double darker = Math.min(luminance(text), luminance(behind));
            return (lighter + 0.05) / (darker + 0.05);
        }

        @Override
        public String toString() {
            return "%s: %s on %s".formatted(scheme, ink, ground);
        }
    }

    static Stream<Pair> pairs() throws IOException {
        var css = Files.readString(STYLESHEET);
        int dark = css.indexOf(DARK);
        var light = tokens(css.substring(0, dark));
        var darkTokens = new HashMap<>(light);
        darkTokens.putAll(tokens(css.substring(dark)));
        return Stream.concat(pairs("light", light), pairs("dark", darkTokens));
    }

    private static Stream<Pair> pairs(String scheme, Map<String, Color> tokens) {
        var states = Stream.of("passed", "failed", "open", "stale", "disputed", "waived", "na")
                .flatMap(state -> Stream.of(
                        Map.entry("-gb-" + state, "-gb-" + state + "-tint"),
                        Map.entry("-gb-" + state, "-gb-surface"),
                        Map.entry("-gb-" + state, "-gb-sel")));
        var texts = Stream.of("-gb-ink", "-gb-ink2", "-gb-accent")
                .flatMap(ink -> Stream.of("-gb-surface", "-gb-bg", "-gb-raised", "-gb-sel", "-gb-hover")
                        .map(ground -> Map.entry(ink, ground)));
        var primary = Stream.of(Map.entry("-gb-on-accent", "-gb-accent"), Map.entry("-gb-ink3", "-gb-bg"));
        var votes = Stream.of(
                Map.entry("-gb-surface", "-gb-ink"),
                Map.entry("-gb-failed", "-gb-bg"),
                Map.entry("-gb-passed", "-gb-bg"),
                Map.entry("-gb-stale", "-gb-bg"),
                Map.entry("-gb-disputed", "-gb-bg"),
                Map.entry("-gb-waived", "-gb-bg"),
                Map.entry("-gb-open", "-gb-bg"));
        return Stream.of(states, texts, primary, votes)
                .flatMap(entries -> entries)
                .map(pair -> new Pair(
                        scheme,
                        pair.getKey(),
                        pair.getValue(),
                        color(tokens, pair.getKey()),
                        color(tokens, pair.getValue())));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void textIsLegibleOnItsGround(Pair pair) {
        assertThat(pair.ratio()).as(pair.toString()).isGreaterThanOrEqualTo(LEAST);
    }

    private static Color color(Map<String, Color> tokens, String name) {
        var color = tokens.get(name);
        if (color == null) throw new AssertionError(name + " is not a token of the stylesheet");
        return color;
    }

    private static Map<String, Color> tokens(String css) {
        var tokens = new HashMap<String, Color>();
        var matcher = TOKEN.matcher(css);
        while (matcher.find()) tokens.putIfAbsent(matcher.group(1), Color.web(matcher.group(2)));
        return tokens;
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
