package dev.gateboard.document.syntax;

import dev.gateboard.document.StatusCell.Meaning;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What the words and signs of a status cell say in a table that the owner included. A cell is read by itself and by
/// its column's heading, never by its neighbours: deciding one row would change what another says. A sign decides
/// (`✅ Configured`), unless a word beside it takes it back (`✅ Partly`); a word alone counts only where everyone
/// uses it so (`Done`); whatever is left is unclear, which is open.
public final class StatusMeaningParser {
    private static final Map<String, String> SHORT_CODES = Map.ofEntries(
            Map.entry(":white_check_mark:", "✅"),
            Map.entry(":heavy_check_mark:", "✔"),
            Map.entry(":ballot_box_with_check:", "☑"),
            Map.entry(":green_circle:", "🟢"),
            Map.entry(":large_green_circle:", "🟢"),
            Map.entry(":+1:", "👍"),
            Map.entry(":x:", "❌"),
            Map.entry(":heavy_multiplication_x:", "✖"),
            Map.entry(":red_circle:", "🔴"),
            Map.entry(":no_entry:", "⛔"),
            Map.entry(":no_entry_sign:", "🚫"),
            Map.entry(":-1:", "👎"));
    private static final Set<Integer> PASSED_SIGNS = signs("✅✔☑✓🟢👍");
    private static final Set<Integer> FAILED_SIGNS = signs("❌✖✗✘✕🔴⛔🚫👎");
    private static final Set<Integer> OPEN_SIGNS = signs("⏳⌛🟡🟠⚪⚫🔵☐⬜🔲🚧⚠🔄🔜❓");
    private static final Pattern SHORT_CODE = Pattern.compile(":[a-z0-9_+-]{1,40}:");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{Nd}/%]+");

    private static final Set<String> PASSED = Set.of(
            "done",
            "pass",
            "passed",
            "yes",
            "y",
            "complete",
            "completed",
            "ok",
            "okay",
            "met",
            "verified",
            "approved",
            "success",
            "succeeded",
            "successful");
    private static final Set<String> FAILED = Set.of("fail", "failed", "fails", "failing", "rejected", "no go");
    private static final Set<String> NOT_APPLICABLE = Set.of("n/a", "na", "n a", "not applicable");
    private static final Set<String> OPEN = Set.of(
            "open",
            "todo",
            "to do",
            "tbd",
            "tbc",
            "pending",
            "in progress",
            "wip",
            "not started",
            "started",
            "no",
            "n",
            "blocked",
            "not done",
            "not yet",
            "incomplete",
            "partial",
            "partly",
            "partially",
            "planned",
            "scheduled",
            "ongoing",
            "in review",
            "waiting",
            "on hold",
            "deferred",
            "later",
            "none",
            "new",
            "draft",
            "unknown");
    private static final Set<String> WAIVED = Set.of("waived");
    private static final Set<String> TAKING_BACK = Set.of(
            "not",
            "no",
            "never",
            "partly",
            "partial",
            "partially",
            "mostly",
            "almost",
            "nearly",
            "except",
            "but",
            "pending",
            "progress",
            "todo",
            "tbd",
            "tbc",
            "until",
            "unless",
            "without",
            "blocked",
            "missing",
            "wip",
            "incomplete",
            "some",
            "most",
            "need",
            "needs",
            "requires",
            "waiting",
            "will",
            "soon",
            "should",
            "maybe",
            "likely",
            "only",
            "planned",
            "scheduled",
            "draft",
            "failed",
            "fail",
            "rejected",
            "open",
            "started",
            "to",
            "if",
            "after",
            "when",
            "once");
    private static final Pattern TICK_HEADING =
            Pattern.compile("\\b(?:done|completed?|ok|met|ready|passed|check(?:ed)?)\\b", Pattern.CASE_INSENSITIVE);

    private StatusMeaningParser() {}

    /// What a cell says.
    ///
    /// @param text the cell as it is shown
    /// @param heading of its column
    public static Meaning meaning(String text, String heading) {
        // A question and what is struck out state nothing.
        if (text.indexOf('?') >= 0 || text.contains("~~")) return Meaning.UNCLEAR;
        var plain = plain(text);
        var signs = EnumSet.noneOf(Meaning.class);
        plain.codePoints().forEach(c -> sign(c, signs));
        if (signs.size() > 1) return Meaning.UNCLEAR;
        var words = words(plain);
        if (words.isEmpty())
            return signs.isEmpty() ? blank(plain) : signs.iterator().next();
        var word = word(words, heading);
        if (signs.isEmpty()) return word;
        return together(signs.iterator().next(), word, words);
    }

    /// Whether a cell is nothing but signs and words that everyone uses so, and can be written into another row.
    public static boolean isPure(String text) {
        var words = words(plain(text));
        return words.isEmpty() || word(words, "") != Meaning.UNCLEAR;
    }

    /// Whether the text is a sign without words, as it is in a legend.
    public static boolean isSign(String text) {
        var plain = plain(text);
        return words(plain).isEmpty() && plain.codePoints().anyMatch(c -> c > 0xFF);
    }

    /// The first sign of a cell as it is written there; empty where it has none.
    public static String firstSign(String written) {
        var code = SHORT_CODE.matcher(written);
        if (code.find()) return code.group();
        for (int at = 0; at < written.length(); ) {
            int c = written.codePointAt(at);
            int end = at + Character.charCount(c);
            var found = EnumSet.noneOf(Meaning.class);
            sign(c, found);
            if (!found.isEmpty()) return written.substring(at, written.startsWith("\uFE0F", end) ? end + 1 : end);
            at = end;
        }
        return "";
    }

    private static String plain(String text) {
        return SHORT_CODE
                .matcher(text.strip().toLowerCase(Locale.ROOT))
                .replaceAll(code -> " " + SHORT_CODES.getOrDefault(code.group(), "◌") + " ");
    }

    private static String words(String plain) {
        return OTHERS.matcher(plain).replaceAll(" ").strip();
    }

    private static void sign(int c, Set<Meaning> found) {
        if (PASSED_SIGNS.contains(c)) found.add(Meaning.PASSED);
        if (FAILED_SIGNS.contains(c)) found.add(Meaning.FAILED);
        if (OPEN_SIGNS.contains(c)) found.add(Meaning.OPEN);
    }

    private static Meaning blank(String plain) {
        return plain.codePoints().anyMatch(c -> c > 0xFF && "–—…".indexOf(c) < 0 && c != 0xFE0F)
                ? Meaning.UNCLEAR
                : Meaning.OPEN;
    }

    private static Meaning word(String words, String heading) {
        if (PASSED.contains(words)) return Meaning.PASSED;
        if (FAILED.contains(words)) return Meaning.FAILED;
        if (NOT_APPLICABLE.contains(words)) return Meaning.NOT_APPLICABLE;
        if (OPEN.contains(words)) return Meaning.OPEN;
        if (WAIVED.contains(words)) return Meaning.WAIVED;
        return words.equals("x") && TICK_HEADING.matcher(heading).find() ? Meaning.PASSED : Meaning.UNCLEAR;
    }

    private static Meaning together(Meaning sign, Meaning word, String words) {
        if (word == sign) return sign;
        boolean takenBack = Arrays.stream(words.split(" ", -1)).anyMatch(TAKING_BACK::contains);
        return switch (sign) {
            case PASSED -> word == Meaning.UNCLEAR && !takenBack ? Meaning.PASSED : Meaning.UNCLEAR;
            case FAILED -> word == Meaning.UNCLEAR ? Meaning.FAILED : word == Meaning.OPEN ? word : Meaning.UNCLEAR;
            case OPEN -> word == Meaning.UNCLEAR ? Meaning.OPEN : Meaning.UNCLEAR;
            case NOT_APPLICABLE, WAIVED, UNCLEAR -> Meaning.UNCLEAR;
        };
    }

    private static Set<Integer> signs(String all) {
        return Set.of(all.codePoints().boxed().toArray(Integer[]::new));
    }
}
