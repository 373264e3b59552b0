package dev.gateboard.signal.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a variable stands, asked of the place of a sign that is nowhere else.
class QueryTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "up{job=\"§\"} | TEXT",
                "up{job!='a§b'} | TEXT",
                "up{job=~\"§\"} | REGEX",
                "up{job!~ `a.*§`} | REGEX",
                "up{job=~ # comment¶\"§\"} | REGEX",
                "up{job=§} | ELSEWHERE",
                "rate(up[§]) | ELSEWHERE",
                "§_total{job=~\"a\"} | ELSEWHERE",
                "a # § | COMMENT",
                "a{b=\"# §\"} | TEXT",
                "a{b=\"\\\"§\"} | TEXT",
                "a{b='\"'} + §{c='\"'} | ELSEWHERE",
                "\"open § | ELSEWHERE",
                "${metric}{job=~\"§\"} | REGEX",
                "x[${span}] + y{job=~\"§\"} | REGEX",
                "label_replace(a{x=\"§\"}, \"b\", \"c\", \"d\", \"e\") | TEXT",
                "label_replace(a, \"§\", \"c\", \"d\", \"e\") | TEXT",
                "label_replace(a, \"b\", \"§\", \"d\", \"e\") | REPLACEMENT",
                "label_replace(f(a, b), \"b\", \"c\", \"d\", \"§\") | REGEX",
                "label_join(a, \"b\", \"c\", \"d\", \"§\") | TEXT",
                "count_values(\"§\", a) | TEXT"
            })
    void aPlaceIsKnownInEveryText(String line, QueryText.Place place) {
        var text = line.replace('¶', '\n');
        assertThat(QueryText.of(text).place(text.indexOf('§'))).isEqualTo(place);
    }

    @Test
    void theQuoteAroundAPlaceIsKnown() {
        var query = QueryText.of("a{b='x', c=\"y\", d=`z`}");

        assertThat("xyz".chars().mapToObj(sign -> query.quote(query.text().indexOf(sign))))
                .containsExactly('\'', '"', '`');
    }

    @Test
    void aMatcherKnowsWhereItsValueStands() {
        var text = "up{job=~\"a|b\",x='y'}";
        var matchers = ((Expression.Selector) ((ParsedQuery.Tree) ParsedQuery.of(text)).expression()).matchers();

        assertThat(matchers.stream().map(matcher -> text.substring(matcher.start(), matcher.end())))
                .containsExactly("a|b", "y");
    }
}
