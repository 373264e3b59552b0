package dev.gateboard.signal.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "up | up",
                "sum by (le) (rate(x_bucket{job=\"a\"}[5m])) > 0.5 | x_bucket{job=\"a\"}",
                "sum(rate(a[1m])) by (code) / ignoring (code) sum(rate(b[1m])) | a,b",
                "histogram_quantile(0.95, sum without (pod) (rate(d_bucket[5m]))) | d_bucket",
                "max_over_time(q{t=~\"a}b\"}[10m:1m]) > bool 3 | q{t=~\"a}b\"}",
                "{__name__=\"only\", a=\"b\"} | {__name__=\"only\", a=\"b\"}",
                "absent(gone) or present > 1 | present",
                "vector(1) | ^^",
                "a offset 5m and on (x) b unless c | a,b,c",
                "topk(3, x) # not y | x",
                "(time() - process_start_time_seconds) > 1e3 | process_start_time_seconds",
                "job:errors:rate5m > 0x1F | job:errors:rate5m"
            })
    void selectorsAreFoundAsWritten(String expression, String selectors) {
        assertThat(Selectors.of(expression).stream()
                        .map(Selectors.Selector::whole)
                        .toList())
                .isEqualTo(
                        selectors.isEmpty()
                                ? List.of()
                                : List.of(selectors.contains("{") ? new String[] {selectors} : selectors.split(",")));
    }
}
