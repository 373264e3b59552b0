package dev.gateboard.document.offer;

import dev.gateboard.model.checklist.Tier;
import dev.gateboard.model.checklist.TierFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kinds of release or environments that a text says it is only for (rule R7): the label `RC only:` or
/// `For minor releases:` at its start, `(patch releases only)` or `[only for RC]` anywhere, `only needed for major
/// releases` or `- FINAL only` at its end. Kinds are those that every reader knows, several joined by commas, "and",
/// "or" or a stroke; `non-PATCH` is every kind but that.
final class TierPhraseReader {
    private static final String WORD =
            "(?:release candidates?|rcs?(?:[ -]?\\d{1,2})?|alphas?(?:[ -]?\\d{1,2})?|betas?(?:["
                    + " -]?\\d{1,2})?|preview|pre-?releases?|pre|final|ga|stable|general"
                    + " availability|major|minor|patch(?:es)?|hot-?fix(?:es)?"
                    + "|bugfix(?:es)?|production|prod|staging|development|dev|uat)";
    private static final String NOUN =
            "(?:\\s(?:releases?|versions?|builds?|environments?|deployments?|deploys?|tags?)\\b)?";
    private static final String KIND = "(?:non[- ])?" + WORD + "\\b" + NOUN;
    private static final String KINDS =
            "(" + KIND + "(?:(?:\\s*[,/&|]\\s*(?:and |or )?|\\s+(?:and|or)\\s+|\\s+(?=non[- ]))" + KIND + ")*)";
    private static final String NEEDED = "(?:needed |required |necessary |relevant |applicable |applies |apply )?";

    private static final List<Pattern> ANYWHERE = List.of(
            pattern("[\\[(](?:for )?" + KINDS + " only[\\])]"),
            pattern("[\\[(]only " + NEEDED + "(?:for |on |in |to )?(?:an? |the )?" + KINDS + "[\\])]"));
    private static final List<Pattern> AT_START = List.of(
            pattern("^(?:for )?" + KINDS + " only\\s*(?:[:,]|[-\u2013\u2014]\\s)"),
            pattern("^only " + NEEDED + "(?:for|on|in) (?:an? |the )?" + KINDS + "\\s*(?:[:,]|[-\u2013\u2014]\\s)"),
            pattern("^for (?:an? |the )?" + KINDS + "\\s*:"));
    private static final List<Pattern> AT_END = List.of(
            pattern("\\bonly " + NEEDED + "(?:for|on|in|to) (?:an? |the )?" + KINDS + "\\s*[.!:]?$"),
            pattern("(?:^|[,;]|[-\u2013\u2014]\\s)\\s*(?:for )?" + KINDS + " only\\s*[.!:]?$"));
    private static final Pattern RELEASES_COMMA = pattern("^for (?:an? |the )?" + KINDS + "\\s*,");
    private static final Pattern WHOLE = pattern("^(?:only )?for (?:an? |the )?" + KINDS + "\\s*:?$");
    private static final Pattern LABEL = pattern("^" + KINDS + "\\s*:\\s");
    private static final Pattern DECLARED = pattern("^(?:release|build|version) types?\\b[^:]*:");
    private static final Pattern ONE = pattern("((?:non[- ])?" + WORD + ")\\b" + NOUN);
    private static final Pattern HINT = pattern("\\bonly\\b|^[^\\p{L}]*for\\b");
    private static final Pattern SIGNS_BEFORE = Pattern.compile("^[^\\p{L}\\[(]+");

    private TierPhraseReader() {}

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /// The kinds a gate's text is only for, as written; empty where it says nothing of them.
    static List<String> ofGate(String text) {
        if (!HINT.matcher(text).find()) return List.of();
        var plain = SIGNS_BEFORE.matcher(text).replaceFirst("");
        for (var patterns : List.of(ANYWHERE, AT_START, AT_END)) {
            for (var pattern : patterns) {
                var found = pattern.matcher(plain);
                if (found.find()) return names(found.group(1));
            }
        }
        var released = RELEASES_COMMA.matcher(plain);
        // "For production, use the large size" says how and not when.
        return released.find()
                        && names(released.group(1)).stream()
                                .noneMatch(name -> Tier.of(name).family() == TierFamily.ENVIRONMENT)
                ? names(released.group(1))
                : List.of();
    }

    /// The same of a heading, or of a line with what it leads below it, which may name the kinds alone: "For patch
    /// releases".
    static List<String> ofHeading(String text) {
        var own = ofGate(text);
        if (!own.isEmpty()) return own;
        var whole = WHOLE.matcher(SIGNS_BEFORE.matcher(text).replaceFirst(""));
        return whole.find() ? names(whole.group(1)) : List.of();
    }

    /// The kinds a text begins with as a label, such as `FINAL:`. Alone it may mean something else.
    static List<String> ofLabel(String text) {
        var label = LABEL.matcher(SIGNS_BEFORE.matcher(text).replaceFirst(""));
        return label.find() ? names(label.group(1)) : List.of();
    }

    /// The kinds that a line such as `Release types: RC | FINAL | PATCH` declares.
    static List<String> declared(String text) {
        var declares = DECLARED.matcher(text);
        return declares.find() ? names(text.substring(declares.end())) : List.of();
    }

    private static List<String> names(String kinds) {
        var names = new ArrayList<String>();
        Matcher each = ONE.matcher(kinds);
        while (each.find()) {
            var name = each.group(1);
            if (names.stream().noneMatch(other -> Tier.of(other).equals(Tier.of(name)))) names.add(name);
        }
        return names;
    }
}
