package dev.gateboard.document.offer;

import java.util.List;
import java.util.regex.Pattern;

/// The words with which a text says that something may be left out (rule R7): "optional" said of the gate and not of
/// a thing in it ("optional fields" is none), "if applicable", "nice to have", "only needed for migrations", "if using
/// analytics", and "only if" where a clause begins with it. They change nothing by themselves.
final class OptionalPhraseReader {
    private static final int LONGEST = 60;
    private static final Pattern NEGATED =
            pattern("\\b(?:not|non|never|no longer|isn.t|aren.t|mandatory or)[ -](?:an? )?optional\\b|\\boptional or"
                    + " mandatory\\b");
    private static final String CLAUSE = "(?:^|[(\\[,;:]\\s*|[-\u2013\u2014]\\s)";
    private static final List<Pattern> PHRASES = List.of(
            pattern("(?:^|[(\\[])(optional(?:ly)?\\b)(?=\\s*[:,)\\]\u2013\u2014-]|\\s+[-\u2013\u2014(])"),
            pattern("[(\\[](optional\\b)"),
            pattern("^(optionally\\b)"),
            pattern("(?:,|;|[-\u2013\u2014])\\s*(optional)\\s*[.!]?$"),
            pattern("\\b(?:this|it|that|step|steps|item|items|task|tasks|check|checks|gate|gates|these|following)\\b"
                    + "[^.]{0,40}\\b((?:is|are) optional\\b)"),
            pattern("^(?:an? )?(optional (?:step|item|task|check|gate|but recommended)\\b)"),
            pattern("\\b(nice[ -]to[ -]have)\\b"),
            pattern("(?<!\\b(?:that|which) (?:is|are) )\\b((?:only|just)"
                    + " (?:needed|required|necessary|relevant|applicable|applies)"
                    + " (?:for|if|when|to|in|on|with)\\b)"),
            pattern("\\b((?:needed|required|necessary|relevant|applies) only (?:for|if|when|to|in|on|with)\\b)"),
            pattern(CLAUSE + "(only (?:if|when|for)\\b)"),
            pattern("^[^.!?]*\\b(if (?:you |we |you're |you are |we're |we are )?us(?:ing|e)\\b)"),
            pattern("\\b((?:can|may) be (?:skipped|omitted|left out)\\b)"),
            pattern(CLAUSE + "(skip (?:this |it |this step )?(?:if|when|for)\\b)"),
            pattern("[(\\[](if\\b)(?! (?:applicable|relevant|appropriate)\\s*[)\\]])"),
            pattern("\\b(if (?:needed|necessary|required|desired))\\s*[.!:]?$"));
    private static final Pattern CONDITION = pattern("^(if\\b)");
    private static final Pattern APPLICABLE = pattern("\\b((?:if|when|where) (?:applicable|relevant|appropriate))\\b");
    private static final Pattern HEADING = pattern("\\boptional\\b|\\bnice[ -]to[ -]have\\b");
    private static final Pattern HINT =
            pattern("option|nice|only|\\bif\\b|applicable|relevant|appropriate|skip|omit|left out");
    private static final Pattern CLAUSE_END = Pattern.compile("[.;,:](?=\\s|$)|\\s[-\u2013\u2014]\\s|\\s?[(\\[)\\]]");

    private OptionalPhraseReader() {}

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /// Why a gate may be left out, in the document's words; empty where it says nothing of it.
    ///
    /// @param text what it says
    /// @param masked the same with another sign in place of each that is code
    static String ofGate(String text, String masked) {
        if (!HINT.matcher(masked).find() || NEGATED.matcher(masked).find()) return "";
        for (var phrase : PHRASES) {
            var found = phrase.matcher(masked);
            if (found.find()) return clause(text, masked, found.start(1), found.end(1));
        }
        var applicable = APPLICABLE.matcher(masked);
        while (applicable.find()) {
            if (isOfItsOwn(masked, applicable.start(1))) return text.substring(applicable.start(1), applicable.end(1));
        }
        return "";
    }

    /// The condition that a leaf, or a line above gates, begins with: "If this is a security fix". A group of that form
    /// may be a branch (rule R6).
    static String condition(String text, String masked) {
        var found = CONDITION.matcher(masked);
        return found.find() ? clause(text, masked, found.start(1), found.end(1)) : "";
    }

    /// Whether a reason says only that a gate may not apply.
    static boolean isApplicable(String reason) {
        return APPLICABLE.matcher(reason).matches();
    }

    /// The same of a heading, whose "optional" is about all that is below it.
    static String ofHeading(String text) {
        if (HEADING.matcher(text).find() && !NEGATED.matcher(text).find()) return shortened(text);
        return ofGate(text, text);
    }

    /// What stands in brackets behind other words is about those words alone: "(server, and client where applicable)".
    private static boolean isOfItsOwn(String text, int start) {
        int open = Math.max(text.lastIndexOf('(', start), text.lastIndexOf('[', start));
        int closed = Math.max(text.lastIndexOf(')', start), text.lastIndexOf(']', start));
        return open < closed || open < 0 || text.substring(open + 1, start).isBlank();
    }

    private static String clause(String text, String masked, int start, int atLeast) {
        var end = CLAUSE_END.matcher(masked);
        boolean bracketed = start > 0 && "([".indexOf(masked.charAt(start - 1)) >= 0;
        if (bracketed) {
            int close = Math.max(masked.indexOf(')', start), masked.indexOf(']', start));
            return shortened(text.substring(start, close < 0 ? text.length() : close));
        }
        return shortened(text.substring(start, end.find(atLeast) ? end.start() : text.length()));
    }

    private static String shortened(String text) {
        var line = text.strip();
        if (line.length() <= LONGEST) return line;
        int space = line.lastIndexOf(' ', LONGEST - 1);
        return line.substring(0, space < LONGEST / 2 ? LONGEST - 1 : space) + "\u2026";
    }
}
