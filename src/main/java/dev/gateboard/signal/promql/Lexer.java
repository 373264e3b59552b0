package dev.gateboard.signal.promql;

import dev.gateboard.language.Messages;
import java.util.ArrayList;
import java.util.List;

/// Cuts a query into tokens. It goes on after a piece that is no PromQL, so that the places of strings are known in
/// every text; the parser refuses such a piece.
final class Lexer {
    /// The longer ones first.
    private static final List<String> SIGNS = List.of(
            "==", "!=", "<=", ">=", "=~", "!~", "</", ">/", "(", ")", "{", "}", "[", "]", ",", "+", "-", "*", "/", "%",
            "^", "=", "<", ">", "@");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean inBraces;
    private boolean inBrackets;

    private Lexer(String text) {
        this.text = text;
    }

    /// The last one is the end of the text.
    static List<Token> tokens(String text) {
        var lexer = new Lexer(text);
        while (lexer.at < text.length()) lexer.next();
        lexer.add(Token.Kind.END, text.length());
        return List.copyOf(lexer.tokens);
    }

    private void next() {
        char next = text.charAt(at);
        if (next == ' ' || next == '\t' || next == '\n' || next == '\r') at++;
        else if (next == '#') comment();
        else if (next == '"' || next == '\'') quoted(next);
        else if (next == '`') raw();
        else if (isLetter(next) || isColonOfName(next)) word();
        else if (isDigit(next) || (next == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) number();
        else if (next == ':' && inBrackets) add(Token.Kind.SIGN, at + 1);
        else sign();
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), at, end));
        at = end;
    }

    private void bad(String reason, int end) {
        tokens.add(new Token(Token.Kind.BAD, reason, at, end));
        at = end;
    }

    private void comment() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        add(Token.Kind.COMMENT, end);
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n')
            end += text.charAt(end) == '\\' ? 2 : 1;
        if (end < text.length() && text.charAt(end) == quote) add(Token.Kind.STRING, end + 1);
        else bad(Messages.SIGNAL.text("promql.openQuote"), Math.min(end, text.length()));
    }

    private void raw() {
        int end = text.indexOf('`', at + 1);
        if (end < 0) bad(Messages.SIGNAL.text("promql.openBackquote"), text.length());
        else add(Token.Kind.STRING, end + 1);
    }

    private void word() {
        int end = at;
        boolean colon = false;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            colon |= text.charAt(end) == ':';
            end++;
        }
        var word = text.substring(at, end);
        boolean isNumber = !inBraces && (word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("nan"));
        add(colon ? Token.Kind.METRIC_WORD : isNumber ? Token.Kind.NUMBER : Token.Kind.WORD, end);
    }

    private boolean isNamePart(char letter) {
        return isLetter(letter) || isDigit(letter) || isColonOfName(letter);
    }

    private boolean isColonOfName(char letter) {
        return letter == ':' && !inBraces && !inBrackets;
    }

    private void number() {
        int end = at;
        while (end < text.length() && isNumberPart(end)) end++;
        var piece = text.substring(at, end);
        if (LiteralParser.isNumber(piece)) add(Token.Kind.NUMBER, end);
        else if (LiteralParser.isDuration(piece)) add(Token.Kind.DURATION, end);
        else bad(Messages.SIGNAL.text("promql.notNumber", piece), end);
    }

    /// A sign belongs to a number after the `e` of a decimal's exponent.
    private boolean isNumberPart(int place) {
        char next = text.charAt(place);
        if (isDigit(next) || isLetter(next) || next == '.') return true;
        if (next != '+' && next != '-') return false;
        char before = text.charAt(place - 1);
        return (before == 'e' || before == 'E') && LiteralParser.isDecimal(text.substring(at, place - 1));
    }

    private void sign() {
        for (var sign : SIGNS) {
            if (!text.startsWith(sign, at)) continue;
            switch (sign) {
                case "{" -> inBraces = true;
                case "}" -> inBraces = false;
                case "[" -> inBrackets = true;
                case "]" -> inBrackets = false;
                default -> {}
            }
            add(Token.Kind.SIGN, at + sign.length());
            return;
        }
        int end = text.offsetByCodePoints(at, 1);
        bad(Messages.SIGNAL.text("promql.badCharacter", text.substring(at, end)), end);
    }

    static boolean isLetter(char letter) {
        return letter == '_' || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
