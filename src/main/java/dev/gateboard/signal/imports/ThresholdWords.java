package dev.gateboard.signal.imports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Limits as other tools write them, as the ranges of a probe.
final class ThresholdWords {
    private static final String RESULT = "(?:(?:asFloat|float)\\()?result(?:\\[0])?\\)?";
    private static final Pattern COMPARED =
            Pattern.compile("\\(?\\s*" + RESULT + "\\s*(>=|<=|>|<|==)\\s*(-?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*\\)?");

    /// What a probe asks anyway: that there is a value.
    private static final Pattern IMPLIED =
            Pattern.compile("!\\s*isNaN\\(" + RESULT + "\\)|len\\(result\\)\\s*>\\s*0|result\\s*!=\\s*nil");

    private static final Map<String, String> COMPLEMENTS =
            Map.of("min", "below", "below", "min", "max", "above", "above", "max");

    private ThresholdWords() {}

    /// The range of a condition of Argo Rollouts; empty where it is more than comparisons of the result with numbers.
    static Optional<Map<String, String>> ofCondition(String condition) {
        var range = new LinkedHashMap<String, String>();
        for (var part : condition.split("&&", -1)) {
            var clause = part.strip();
            if (IMPLIED.matcher(clause).matches()) continue;
            var compared = COMPARED.matcher(clause);
            if (!compared.matches()) return Optional.empty();
            var number = number(compared.group(2));
            if (number.isEmpty()) return Optional.empty();
            for (var bound : bounds(compared.group(1)))
                if (range.put(bound, number.get()) != null) return Optional.empty();
        }
        return range.isEmpty() ? Optional.empty() : Optional.of(range);
    }

    private static String[] bounds(String sign) {
        return switch (sign) {
            case ">=" -> new String[] {"min"};
            case "<=" -> new String[] {"max"};
            case ">" -> new String[] {"above"};
            case "<" -> new String[] {"below"};
            default -> new String[] {"min", "max"};
        };
    }

    /// Everything that is not in a range; empty where that is no single range.
    static Optional<Map<String, String>> complement(Map<String, String> range) {
        if (range.size() != 1) return Optional.empty();
        var bound = range.entrySet().iterator().next();
        return Optional.of(Map.of(COMPLEMENTS.getOrDefault(bound.getKey(), ""), bound.getValue()));
    }

    /// A number, with a suffix as Kubernetes writes quantities; empty where it is none.
    static Optional<String> number(String text) {
        var quantity = Pattern.compile("(-?[0-9.]+(?:[eE][-+]?[0-9]{1,3})?)(n|u|m|k|M|G|T|Ki|Mi|Gi|Ti)?")
                .matcher(text.strip());
        if (!quantity.matches()) return Optional.empty();
        try {
            var value = new BigDecimal(quantity.group(1)).multiply(factor(quantity.group(2)));
            return Optional.of(value.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal factor(String suffix) {
        return switch (suffix == null ? "" : suffix) {
            case "n" -> new BigDecimal("1e-9");
            case "u" -> new BigDecimal("1e-6");
            case "m" -> new BigDecimal("1e-3");
            case "k" -> new BigDecimal("1e3");
            case "M" -> new BigDecimal("1e6");
            case "G" -> new BigDecimal("1e9");
            case "T" -> new BigDecimal("1e12");
            case "Ki" -> BigDecimal.valueOf(1L << 10);
            case "Mi" -> BigDecimal.valueOf(1L << 20);
            case "Gi" -> BigDecimal.valueOf(1L << 30);
            case "Ti" -> BigDecimal.valueOf(1L << 40);
            default -> BigDecimal.ONE;
        };
    }
}
