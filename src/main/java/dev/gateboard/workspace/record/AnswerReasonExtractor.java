package dev.gateboard.workspace.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Parts what someone wrote from what they were sent: email breaks lines and changes signs, people reword, so words
/// are compared and nothing else.
final class AnswerReasonExtractor {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern LEADING = Pattern.compile("^[\\s:;,.|)\\]*_`>=→–—-]+");
    private static final Pattern TRAILING = Pattern.compile("[\\s:;,|*_`>=→–—-]+$");

    private final String text;
    private final List<Word> words = new ArrayList<>();

    private record Word(String folded, int start, int end) {}

    private AnswerReasonExtractor(String text) {
        this.text = text;
        var found = WORD.matcher(text);
        while (found.find()) words.add(new Word(found.group().toLowerCase(Locale.ROOT), found.start(), found.end()));
    }

    /// What is left of the text of an answer without the question before it and the sentences sent along.
    ///
    /// @param question what followed the code when it was sent
    /// @param along sentences that were sent too, wherever they stand now
    static String extractReason(String text, String question, List<String> along) {
        var rest = text;
        for (var sentence : along) rest = new AnswerReasonExtractor(rest).without(sentence);
        return trimmed(new AnswerReasonExtractor(rest).after(question));
    }

    private String without(String sentence) {
        var sent = new AnswerReasonExtractor(sentence).folded();
        var here = folded();
        for (int at = 0; !sent.isEmpty() && at + sent.size() <= here.size(); at++) {
            if (!here.subList(at, at + sent.size()).equals(sent)) continue;
            int end = words.get(at + sent.size() - 1).end();
            while (end < text.length() && ".)".indexOf(text.charAt(end)) >= 0) end++;
            return text.substring(0, words.get(at).start()) + ' ' + text.substring(end);
        }
        return text;
    }

    /// What follows the question: whole, or where it was reworded, after the last of its words in their order. Where
    /// less than half of it is there, all is the answer's own.
    private String after(String question) {
        var sent = new AnswerReasonExtractor(question).folded();
        var here = folded();
        if (sent.isEmpty()) return text;
        if (here.size() >= sent.size() && here.subList(0, sent.size()).equals(sent)) return rest(sent.size());
        int matched = 0;
        int last = 0;
        int from = 0;
        for (int at = 0; at < here.size(); at++) {
            int found = sent.subList(from, sent.size()).indexOf(here.get(at));
            if (found < 0 || found > sent.size() / 2) continue;
            from += found + 1;
            matched++;
            last = at + 1;
        }
        return matched * 2 >= sent.size() ? rest(last) : text;
    }

    private String rest(int word) {
        return word == 0 ? text : text.substring(words.get(word - 1).end());
    }

    private List<String> folded() {
        return words.stream().map(Word::folded).toList();
    }

    private static String trimmed(String text) {
        var one = text.strip().replaceAll("\\s+", " ");
        var begun = LEADING.matcher(one).replaceFirst("");
        return TRAILING.matcher(begun).replaceFirst("");
    }
}
