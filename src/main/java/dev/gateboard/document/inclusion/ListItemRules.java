package dev.gateboard.document.inclusion;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.syntax.StatusMeaningParser;
import dev.gateboard.model.checklist.TextRun;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// Which items without a box become gates in a list that the owner included: those that could be gates in any list, but
/// for notes, commands to run, links to other pages, persons, and lines that explain a sign, an option or a word.
///
/// @param bullets which items could be gates in any list; told whether no gate stands before them
record ListItemRules(BiPredicate<InlineContent, Boolean> bullets) {
    private static final Pattern NOTE = Pattern.compile(
            "(?:notes?|n\\.?b\\.?|tips?|hints?|examples?|e\\.g\\.|warning|caution|info|legend|remarks?|see(?: also)?)"
                    + "(?:\\s*[:.–—-].*|\\s+\\[.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern EXPLANATION = Pattern.compile(
            "\\S+(?:\\s*/\\s*\\S+)?\\s+(?:indicates?|means?|refers? to|stands? for|denotes?|=)\\s.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ASIDE =
            Pattern.compile("[\\s\\p{Punct}–—]*(?:\\(.*\\))?[\\s\\p{Punct}–—]*", Pattern.DOTALL);

    private static final Pattern PERSON = Pattern.compile("@\\S+(?:\\s*[-–—(:,]?\\s*\\p{Lu}\\S*){0,4}");

    /// Filled or not, so that a value does not make a gate of it.
    private static final Pattern FIELD = Pattern.compile(
            "(?:[\\p{L}-]+ ){0,2}(?:owner|date|due|name|version|id|environment|service|links?(?: to"
                    + " .*)?|pr|url|ticket|contact|approver|reviewer|dri)s?\\s*:.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    boolean isGate(InlineContent words, boolean aboveFirstGate) {
        if (!bullets.test(words, aboveFirstGate)) return false;
        var text = words.text().strip();
        if (NOTE.matcher(text).matches()
                || isLink(words)
                || PERSON.matcher(text).matches()) return false;
        if (isCodeWithExplanation(words) || FIELD.matcher(text).matches()) return false;
        return !EXPLANATION.matcher(text).matches() || isSentence(words);
    }

    /// A link with nothing beside it but an aside in parentheses.
    private static boolean isLink(InlineContent words) {
        var runs = words.runs();
        int at = 0;
        while (at < runs.size() && !runs.get(at).target().isEmpty()) at++;
        return at > 0
                && ASIDE.matcher(InlineContent.text(runs.subList(at, runs.size())))
                        .matches();
    }

    /// A command alone, or an option with what it does behind a dash, a colon or in parentheses.
    private static boolean isCodeWithExplanation(InlineContent words) {
        var runs = words.runs();
        if (runs.getFirst().look() != TextRun.TextStyle.CODE) return false;
        var rest = InlineContent.text(runs.subList(1, runs.size())).strip();
        return rest.isEmpty() || "-–—:(".indexOf(rest.charAt(0)) >= 0;
    }

    /// What is explained is a sign or stands in code; `Monitoring means nothing` is a sentence.
    private static boolean isSentence(InlineContent words) {
        var first = words.runs().getFirst();
        return first.look() != TextRun.TextStyle.CODE
                && !StatusMeaningParser.isSign(first.text().strip().split("\\s+", 2)[0]);
    }
}
