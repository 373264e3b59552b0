package dev.gateboard.signal.promql;

import dev.gateboard.language.Messages;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// What numbers, durations and texts mean.
final class LiteralParser {
    /// Largest first, as a duration names them, with their milliseconds.
    private static final List<String> UNITS = List.of("y", "w", "d", "h", "m", "s", "ms");

    private static final List<Long> MILLISECONDS =
            List.of(31_536_000_000L, 604_800_000L, 86_400_000L, 3_600_000L, 60_000L, 1000L, 1L);

    /// In nanoseconds a duration fits into 64 bits.
    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE / 1_000_000);

    private LiteralParser() {}

    static boolean isNumber(String piece) {
        if (piece.startsWith("0x") || piece.startsWith("0X"))
            return isRun(piece.substring(2).replaceFirst("^_", ""), "0123456789abcdefABCDEF");
        int exponent = Math.max(piece.indexOf('e'), piece.indexOf('E'));
        if (exponent < 0) return isDecimal(piece);
        var power = piece.substring(exponent + 1);
        if (power.startsWith("+") || power.startsWith("-")) power = power.substring(1);
        return isDecimal(piece.substring(0, exponent)) && isRun(power, "0123456789");
    }

    /// Digits with at most one dot, no exponent.
    static boolean isDecimal(String piece) {
        int dot = piece.indexOf('.');
        if (dot < 0) return isRun(piece, "0123456789");
        var whole = piece.substring(0, dot);
        var part = piece.substring(dot + 1);
        return (!whole.isEmpty() || !part.isEmpty())
                && (whole.isEmpty() || isRun(whole, "0123456789"))
                && (part.isEmpty() || isRun(part, "0123456789"));
    }

    /// Digits, with an underscore between two of them at most.
    private static boolean isRun(String piece, String digits) {
        if (piece.isEmpty() || piece.startsWith("_") || piece.endsWith("_") || piece.contains("__")) return false;
        return piece.chars().allMatch(letter -> letter == '_' || digits.indexOf(letter) >= 0);
    }

    /// Of a piece that [#isNumber] takes; a leading zero alone makes it octal, as in Go.
    static double number(String piece) {
        var digits = piece.replace("_", "").toLowerCase(Locale.ROOT);
        if (digits.equals("inf")) return Double.POSITIVE_INFINITY;
        if (digits.equals("nan")) return Double.NaN;
        if (digits.startsWith("0x")) return new BigInteger(digits.substring(2), 16).doubleValue();
        if (digits.length() > 1 && digits.startsWith("0") && isRun(digits, "01234567"))
            return new BigInteger(digits, 8).doubleValue();
        return Double.parseDouble(digits);
    }

    /// Such as `1h30m`: whole numbers with their units, each once, the largest first.
    static boolean isDuration(String piece) {
        int at = 0;
        int last = -1;
        while (at < piece.length()) {
            int from = at;
            while (at < piece.length() && Lexer.isDigit(piece.charAt(at))) at++;
            int unit = at;
            while (at < piece.length() && !Lexer.isDigit(piece.charAt(at))) at++;
            int place = UNITS.indexOf(piece.substring(unit, at));
            if (unit == from || place <= last) return false;
            last = place;
        }
        return last >= 0;
    }

    /// In seconds, of a piece that [#isDuration] takes; infinite where it is longer than Prometheus can count.
    static double seconds(String piece) {
        var sum = BigInteger.ZERO;
        int at = 0;
        while (at < piece.length()) {
            int from = at;
            while (Lexer.isDigit(piece.charAt(at))) at++;
            var count = new BigInteger(piece.substring(from, at));
            int unit = at;
            while (at < piece.length() && !Lexer.isDigit(piece.charAt(at))) at++;
            var each = MILLISECONDS.get(UNITS.indexOf(piece.substring(unit, at)));
            sum = sum.add(count.multiply(BigInteger.valueOf(each)));
        }
        return sum.compareTo(LONGEST) > 0 ? Double.POSITIVE_INFINITY : sum.doubleValue() / 1000;
    }

    /// What stands between the quotes, its escapes resolved.
    ///
    /// @throws PromqlSyntaxException where an escape is none
    static String text(Token token) throws PromqlSyntaxException {
        var inside = token.text().substring(1, token.text().length() - 1);
        char quote = token.text().charAt(0);
        if (quote == '`' || inside.indexOf('\\') < 0) return inside;
        var bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < inside.length()) {
            int end = inside.offsetByCodePoints(at, 1);
            if (inside.charAt(at) != '\\') {
                bytes.writeBytes(inside.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end;
            } else at = escape(inside, at + 1, quote, bytes, token);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int escape(String inside, int at, char quote, ByteArrayOutputStream bytes, Token token)
            throws PromqlSyntaxException {
        char sign = inside.charAt(at);
        int plain = "abfnrtv\\".indexOf(sign);
        if (plain >= 0 || sign == quote) {
            bytes.write(plain < 0 ? quote : "\u0007\b\f\n\r\t\u000b\\".charAt(plain));
            return at + 1;
        }
        int digits = sign == 'x' ? 2 : sign == 'u' ? 4 : sign == 'U' ? 8 : 3;
        int radix = digits == 3 ? 8 : 16;
        int from = digits == 3 ? at : at + 1;
        int value = from + digits <= inside.length() ? code(inside.substring(from, from + digits), radix) : -1;
        boolean isByte = digits < 4;
        if (value < 0 || (isByte ? value > 255 : !isScalar(value)))
            throw new PromqlSyntaxException(token.start() + at, Messages.SIGNAL.text("promql.badEscape", sign));
        if (isByte) bytes.write(value);
        else bytes.writeBytes(Character.toString(value).getBytes(StandardCharsets.UTF_8));
        return from + digits;
    }

    private static boolean isScalar(int code) {
        return Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF);
    }

    private static int code(String digits, int radix) {
        long value = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = Character.digit(digits.charAt(at), radix);
            if (digit < 0) return -1;
            value = value * radix + digit;
        }
        return value > Character.MAX_CODE_POINT ? -1 : (int) value;
    }
}
