package dev.gateboard.signal.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The reader by itself; [RealPromqlTest] holds the same expressions against a real server.
class ParsedQueryTest {

    static Stream<Corpus> expressions() {
        return Corpus.all().stream();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void everyExpressionIsTakenOrRefused(Corpus each) {
        var parsed = ParsedQuery.of(each.expression());

        assertThat(parsed instanceof ParsedQuery.Tree).as(parsed.toString()).isEqualTo(each.isTaken());
    }

    private static Expression tree(String query) {
        return switch (ParsedQuery.of(query)) {
            case ParsedQuery.Tree(var expression) -> expression;
            case ParsedQuery.Broken broken -> throw new AssertionError(broken.sentence());
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "up | up",
                "sum by (le) (rate(x_bucket{job=\"a\"}[5m])) > 0.5 | x_bucket{job=\"a\"}",
                "sum(rate(a[1m])) by (code) / ignoring (code) sum(rate(b[1m])) | a; b",
                "max_over_time(q{t=~\"a}b\"}[10m:1m]) > bool 3 | q{t=~\"a}b\"}",
                "{__name__=\"only\", a=\"b\"} | {__name__=\"only\", a=\"b\"}",
                "absent(gone) or present > 1 | gone; present",
                "vector(1) | ^^",
                "a offset 5m and on (x) b unless c @ 5 | a; b; c",
                "topk(3, x) # not y | x",
                "or + and{by=\"z\"} | or; and{by=\"z\"}",
                "job:errors:rate5m > 0x1F | job:errors:rate5m"
            })
    void selectorsAreFoundAsWritten(String query, String selectors) {
        assertThat(tree(query).selectors().stream()
                        .map(Expression.Selector::text)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(selectors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 + 2 * 3 | (1 + (2 * 3))",
                "1 - 2 - 3 | ((1 - 2) - 3)",
                "2 ^ 3 ^ 2 | (2 ^ (3 ^ 2))",
                "-2 ^ 2 | -(2 ^ 2)",
                "-2 * 3 | (-(2) * 3)",
                "2 ^ -3 ^ 2 * 4 | ((2 ^ -(3 ^ 2)) * 4)",
                "a and b or c unless d | (({__name__=\"a\"} and {__name__=\"b\"}) or ({__name__=\"c\"} unless"
                        + " {__name__=\"d\"}))",
                "a or b > 1 + c | ({__name__=\"a\"} or ({__name__=\"b\"} > (1 + {__name__=\"c\"})))",
                "a atan2 b * c | (({__name__=\"a\"} atan2 {__name__=\"b\"}) * {__name__=\"c\"})",
                "-a offset 5m ^ b | -({__name__=\"a\"} offset 300 ^ {__name__=\"b\"})"
            })
    void operatorsBindByTheirRank(String query, String brackets) {
        assertThat(Brackets.around(tree(query))).isEqualTo(brackets);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "sum( | Invalid query at line 1, column 5. Missing: a metric, a function or a number.",
                "rate(x) | Invalid query at line 1, column 6. `rate` needs a range vector here, not an instant vector.",
                "a + $b | Invalid query at line 1, column 5. `$` is not allowed in a query.",
                "x{a=\"b} | Invalid query at line 1, column 5. A quote is opened but not closed.",
                "nosuch(x) | Invalid query at line 1, column 1. Unknown function `nosuch`.",
                "a b | Invalid query at line 1, column 3. Expected an operator or the end of the query, but found `b`."
            })
    void whatIsNoQueryIsToldWithItsPlace(String query, String sentence) {
        assertThat(ParsedQuery.of(query))
                .isInstanceOfSatisfying(
                        ParsedQuery.Broken.class,
                        broken -> assertThat(broken.sentence()).isEqualTo(sentence));
    }

    @Test
    void thePlaceIsLineAndColumn() {
        assertThat(ParsedQuery.of("a +\n  ]"))
                .isEqualTo(new ParsedQuery.Broken(2, 3, "Expected a metric, a function or a number, but found `]`."));
    }

    @Test
    void textsAreReadWithTheirEscapes() {
        assertThat(((Expression.TextLiteral) tree("\"\\x41\\102\\u0043\\n\\\"\\xc3\\xbc\"")).value())
                .isEqualTo("ABC\n\"ü");
        assertThat(((Expression.TextLiteral) tree("`a\\n`")).value()).isEqualTo("a\\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "sum(", "a[", "a[(", "1 ^ ", "x{", "a + on(", "max_of("})
    void noDepthIsTooMuch(String piece) {
        assertThatCode(() -> ParsedQuery.of(piece.repeat(20_000))).doesNotThrowAnyException();
    }

    /// Every text that is cut short, doubled or mixed is a tree or a place, never an exception.
    @ParameterizedTest
    @MethodSource("expressions")
    void whatIsCutShortIsStillReadOrRefused(Corpus each) {
        var text = each.expression();
        for (int end = 0; end <= text.length(); end++) {
            int cut = end;
            assertThatCode(() -> ParsedQuery.of(text.substring(0, cut))).doesNotThrowAnyException();
            assertThatCode(() -> ParsedQuery.of(text.substring(cut))).doesNotThrowAnyException();
        }
    }
}
