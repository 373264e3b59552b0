package dev.gateboard.signal.variable;

import dev.gateboard.language.Messages;
import java.util.List;
import java.util.stream.Collectors;

/// Values as literals in a regular expression, as RE2 and Java both read them.
final class RegexLiteral {
    private RegexLiteral() {}

    /// Most signs are put into a class of their own, which needs no backslash: the quotes of a query would take it.
    static String literal(String value) {
        var quoted = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if ("^\\[]".indexOf(letter) >= 0) quoted.append('\\').append(letter);
            else if ("$.|?*+(){}".indexOf(letter) >= 0)
                quoted.append('[').append(letter).append(']');
            else quoted.append(letter);
        }
        return quoted.toString();
    }

    /// Any of these, and nothing else. They are grouped where more of the expression stands around them.
    static String alternatives(List<String> values, String before, String after) {
        var all = values.stream().map(RegexLiteral::literal).collect(Collectors.joining("|"));
        boolean several = values.size() > 1 && !(before.isEmpty() && after.isEmpty());
        boolean repeated = !after.isEmpty() && "*+?{".indexOf(after.charAt(0)) >= 0;
        return several || repeated ? "(?:" + all + ")" : all;
    }

    /// Refuses a place where a literal would not be one: in a class, after a backslash, or in `\Q…\E`.
    static void check(TextFiller filling, String name, String before) throws TextFiller.NoPlace {
        boolean inClass = false;
        for (int at = 0; at < before.length(); at++) {
            char letter = before.charAt(at);
            if (letter == '\\') {
                if (at + 1 == before.length() || before.charAt(at + 1) == 'Q')
                    throw filling.unsafe(name, Messages.SIGNAL.text("variable.inPattern"));
                at++;
            } else if (letter == '[' && !inClass) {
                inClass = true;
                // The first letter of a class belongs to it, whatever it is.
                if (at + 1 < before.length() && before.charAt(at + 1) == '^') at++;
                if (at + 1 < before.length() && before.charAt(at + 1) == ']') at++;
            } else if (letter == ']') inClass = false;
        }
        if (inClass) throw filling.unsafe(name, Messages.SIGNAL.text("variable.inPattern"));
    }
}
