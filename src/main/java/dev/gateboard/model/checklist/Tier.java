package dev.gateboard.model.checklist;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A kind of release, an environment or a level that some gates are only for (rule R7), as one of its names says it.
///
/// @param isNegated whether it is every kind but this one, as in `non-PATCH`
/// @param word the kind in lower case; other spellings of a kind have the same word
/// @param number which of them, as in `RC1`; empty for all
public record Tier(TierFamily family, boolean isNegated, String word, String number) {
    private static final Pattern NUMBERED = Pattern.compile("([a-z][a-z -]*?)s?[ -]?(\\d{0,3})");
    private static final Pattern LEVEL_WORD = Pattern.compile("(?:level|tier|class)[ -]");
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("release candidate", "rc"),
            Map.entry("prerelease", "pre-release"),
            Map.entry("pre", "pre-release"),
            Map.entry("general availability", "ga"),
            Map.entry("patche", "patch"),
            Map.entry("hot-fix", "hotfix"),
            Map.entry("hotfixe", "hotfix"),
            Map.entry("bug-fix", "bugfix"),
            Map.entry("bugfixe", "bugfix"),
            Map.entry("prod", "production"),
            Map.entry("dev", "development"));
    private static final Map<String, TierFamily> FAMILIES = Map.ofEntries(
            Map.entry("rc", TierFamily.STAGE),
            Map.entry("alpha", TierFamily.STAGE),
            Map.entry("beta", TierFamily.STAGE),
            Map.entry("preview", TierFamily.STAGE),
            Map.entry("pre-release", TierFamily.STAGE),
            Map.entry("final", TierFamily.STAGE),
            Map.entry("ga", TierFamily.STAGE),
            Map.entry("stable", TierFamily.STAGE),
            Map.entry("major", TierFamily.SIZE),
            Map.entry("minor", TierFamily.SIZE),
            Map.entry("patch", TierFamily.SIZE),
            Map.entry("hotfix", TierFamily.SIZE),
            Map.entry("bugfix", TierFamily.SIZE),
            Map.entry("production", TierFamily.ENVIRONMENT),
            Map.entry("staging", TierFamily.ENVIRONMENT),
            Map.entry("development", TierFamily.ENVIRONMENT),
            Map.entry("uat", TierFamily.ENVIRONMENT));

    /// What a name means. A name that is no known kind of release and no environment is a level.
    public static Tier of(String name) {
        var text = name.strip().toLowerCase(Locale.ROOT);
        boolean negated = text.startsWith("non-") || text.startsWith("non ");
        var plain = negated ? text.substring(4).strip() : text;
        var parts = NUMBERED.matcher(plain);
        if (parts.matches()) {
            for (var word : new String[] {
                parts.group(1), plain.substring(0, parts.start(2)).strip()
            }) {
                var kind = SPELLINGS.getOrDefault(word, word);
                var family = FAMILIES.get(kind);
                if (family != null) return new Tier(family, negated, kind, parts.group(2));
            }
        }
        return new Tier(TierFamily.LEVEL, negated, LEVEL_WORD.matcher(plain).replaceFirst(""), "");
    }

    /// Whether a release of the other kind can be one of this: what is not known to differ does not.
    public boolean mayBe(Tier other) {
        if (family != other.family) return false;
        if (isNegated && other.isNegated) return true;
        if (isNegated) return !isWithin(other, this);
        if (other.isNegated) return !isWithin(this, other);
        return word.equals(other.word) && (number.isEmpty() || other.number.isEmpty() || number.equals(other.number));
    }

    /// Whether every release of the one kind is of the other.
    private static boolean isWithin(Tier one, Tier other) {
        return one.word.equals(other.word) && (other.number.isEmpty() || other.number.equals(one.number));
    }
}
