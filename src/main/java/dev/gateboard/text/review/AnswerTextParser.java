package dev.gateboard.text.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what someone wrote back to a list of questions (`ask`): task items with a code. Email quotes it (`> `),
/// chats change its bullets, programs break its lines; all of that is looked through.
///
/// An item is a line with a box and a code, and the lines below it up to the next item or an empty line, beyond which
/// only what is indented still belongs to it.
public final class AnswerTextParser {
    private static final Pattern QUOTE = Pattern.compile("^(?:[ \\t]{0,3}>[ \\t]?)+");
    private static final Pattern ITEM = Pattern.compile("^[ \\t\\u00a0]*(?:[-*+•·◦▪–—‣]|\\d{1,4}[.)])?[ \\t\\u00a0]*"
            + "(?:\\\\?\\[([ \\u00a0xX~!/>_✓✔✗✘-]?)\\\\?]|([☐☑☒✅✔❌]))\\ufe0f?[ \\t\\u00a0]*[*_`(\\[]*"
            + "([0-9A-Za-z]{3}[-‐‑–][0-9A-Za-z]{3,32})(?![0-9A-Za-z])[*_`)\\]:]*(.*)$");

    private static final Pattern MARKED = Pattern.compile(
            "^[ \\t\\u00a0]*(?:[-*+•·◦▪–—‣]|\\d{1,4}[.)])?[ \\t\\u00a0]*\\\\?\\[([xX~!-])\\\\?][ \\t\\u00a0]+\\S.*$");

    private AnswerTextParser() {}

    /// What a box says.
    public enum AnswerMark {
        PASS,
        FAIL,
        NOT_APPLICABLE,
        NOTHING
    }

    /// One answer.
    ///
    /// @param line counted from 1
    /// @param code as written; empty where a marked line has none
    /// @param rest what follows the code, its lines joined by a space
    public record Item(int line, AnswerMark mark, String code, String rest) {}

    /// All items, in order.
    public static List<Item> read(String text) {
        var items = new ArrayList<Item>();
        var rest = new StringBuilder();
        boolean open = false;
        boolean apart = false;
        int number = 0;
        for (var raw : text.lines().toList()) {
            number++;
            var line = QUOTE.matcher(raw).replaceFirst("");
            var found = ITEM.matcher(line);
            if (found.matches()) {
                finish(items, rest);
                var box = found.group(1) == null ? found.group(2) : found.group(1);
                items.add(new Item(number, says(box), found.group(3), found.group(4)));
                open = true;
                apart = false;
            } else if (MARKED.matcher(line).matches()) {
                finish(items, rest);
                items.add(new Item(number, AnswerMark.NOTHING, "", line.strip()));
                open = false;
            } else if (line.isBlank()) apart = true;
            else if (open && apart && !indented(line)) open = false;
            else if (open) rest.append(' ').append(line.strip());
        }
        finish(items, rest);
        return List.copyOf(items);
    }

    private static void finish(List<Item> items, StringBuilder rest) {
        if (items.isEmpty()) return;
        var last = items.removeLast();
        items.add(new Item(last.line(), last.mark(), last.code(), (last.rest() + rest).strip()));
        rest.setLength(0);
    }

    private static boolean indented(String line) {
        return line.startsWith("  ") || line.startsWith("\t");
    }

    private static AnswerMark says(String box) {
        return switch (box) {
            case "x", "X", "✓", "✔", "☑", "✅" -> AnswerMark.PASS;
            case "!", "✗", "✘", "❌" -> AnswerMark.FAIL;
            case "~", "-" -> AnswerMark.NOT_APPLICABLE;
            default -> AnswerMark.NOTHING;
        };
    }
}
