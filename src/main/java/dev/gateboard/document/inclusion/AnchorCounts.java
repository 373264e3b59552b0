package dev.gateboard.document.inclusion;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How many tables or lists, up to one, have a text: below headings that read the same, and in the whole document.
///
/// @param below by anchor
/// @param anywhere by text
record AnchorCounts(Map<String, Integer> below, Map<String, Integer> anywhere) {
    AnchorCounts() {
        this(new HashMap<>(), new HashMap<>());
    }

    /// Counts the next one, with the heading row of a table or the items of a list.
    void add(String heading, Set<String> texts) {
        for (var text : texts) {
            below.merge(InclusionMatcher.anchor(heading, text), 1, Integer::sum);
            anywhere.merge(text, 1, Integer::sum);
        }
    }

    int below(String heading, String text) {
        return below.getOrDefault(InclusionMatcher.anchor(heading, text), 0);
    }

    int anywhere(String text) {
        return anywhere.getOrDefault(text, 0);
    }

    /// Whether all that have a text are below headings that read the same, and no other anchor reads like that text.
    boolean isBelowOneHeading(String anchor, String text) {
        return below.getOrDefault(anchor, 0) == anywhere(text) && !below.containsKey(text);
    }
}
