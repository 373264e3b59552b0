package dev.gateboard.attack;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// A query against a real Prometheus is as old as the oldest of its selectors (R13), whatever stands around them.
class OldMetricsAttack {
    private static Map<String, JsonNode> gates = Map.of();

    @BeforeAll
    static void ask(@TempDir Path folder) {
        var probes = new LinkedHashMap<String, String>();
        Stream.concat(fresh(), old()).forEach(query -> {
            var text = ((String) query.get()[1]).replace("'", "''");
            probes.put(
                    (String) query.get()[0],
                    "{kind: promql, source: prom, query: '" + text + "', pass: {above: -1e9}}");
        });
        gates = Metrics.server().at(folder).board(probes);
    }

    static Stream<Arguments> fresh() {
        return Stream.of(
                arguments("a selector", "fresh_up{service=\"shop\"}"),
                arguments("a rate", "sum(rate(fresh_requests_total{service=\"shop\"}[1m]))"),
                arguments(
                        "a quotient",
                        "sum(rate(fresh_requests_total{service=\"shop\",code=\"200\"}[1m])) / sum(fresh_up)"),
                arguments(
                        "a quantile",
                        "histogram_quantile(0.95, sum by (le) (fresh_duration_seconds_bucket{service=\"shop\"}))"),
                arguments(
                        "an error counter before its first error",
                        "(sum(rate(never_seen_errors_total{service=\"shop\"}[1m])) or vector(0)) / count(fresh_up)"),
                arguments("a subquery", "max_over_time(fresh_up{service=\"shop\"}[10s:1s])"));
    }

    static Stream<Arguments> old() {
        return Stream.of(
                arguments("aSelectorWithALongLook", "last_over_time(died_up[2h])"),
                arguments("aRate", "sum(rate(died_requests[3h]))"),
                arguments("anIncrease", "sum(increase(died_requests[2h]))"),
                arguments("anOffset", "died_up offset 1h"),
                arguments("aNegativeStepBack", "sum(died_requests offset 50m)"),
                arguments("aFixedTime", "died_up @ " + (System.currentTimeMillis() / 1000 - 3600)),
                arguments(
                        "aFixedTimeOfAFreshOne",
                        "fresh_up @ " + (System.currentTimeMillis() / 1000 - 3600) + " or died_up offset 1h"),
                arguments("aSubquery", "max_over_time(died_up[2h:1m])"),
                arguments("aSubqueryOfARate", "max_over_time(rate(died_requests[5m])[2h:1m])"),
                arguments("aSubqueryWithOffset", "avg_over_time(died_up[30m:1m] offset 1h)"),
                arguments("aDefaultBehindADeadOne", "died_up or vector(1)"),
                arguments("aDefaultBehindADeadSum", "sum(died_errors) or vector(0)"),
                arguments("aDefaultAroundADeadErrorRate", "(sum(rate(died_errors[1m])) or vector(0)) / sum(fresh_up)"),
                arguments("aDeadOneInAMinimum", "min(fresh_up{service=\"shop\"} or died_up)"),
                arguments("aDeadOneInACount", "count(fresh_up) + count(died_up offset 1h)"),
                arguments("aDeadOneDividedByAFreshOne", "sum(last_over_time(died_ratio[2h])) / sum(fresh_up)"),
                arguments("aFreshOneOrADeadOne", "fresh_up{service=\"nobody\"} or last_over_time(died_up[2h])"),
                arguments("aFreshOneUnlessADeadOne", "fresh_up unless on() died_up"),
                arguments("aTimestampOfADeadOne", "timestamp(last_over_time(died_up[2h]))"),
                arguments("absence", "absent(died_up)"),
                arguments("absenceOverTime", "absent_over_time(died_up[5m])"),
                arguments("absenceOfWhatNeverWas", "absent(never_seen)"),
                arguments("aCountOverTime", "count_over_time(died_up[2h])"),
                arguments("aPresenceOverTime", "present_over_time(died_up[2h])"),
                arguments(
                        "aReplacedLabel", "label_replace(last_over_time(died_up[2h]), \"service\", \"x\", \"\", \"\")"),
                arguments("aScalar", "scalar(last_over_time(died_up[2h]))"),
                arguments("aVectorOfAScalar", "vector(scalar(sum(last_over_time(died_up[2h]))))"),
                arguments("aNameByRegex", "sum(last_over_time({__name__=~\"died_u.\"}[2h]))"),
                arguments("aComparison", "(last_over_time(died_up[2h]) > bool 0)"),
                arguments("aTopk", "topk(1, last_over_time(died_up[2h]))"),
                arguments(
                        "aTopkByAnOldParameter", "quantile(scalar(sum(last_over_time(died_up[2h]))) - 0.5, fresh_up)"),
                arguments("aDeadOneDaysAgo", "gone_up offset 5d or fresh_up{service=\"nobody\"}"),
                arguments("aFreshOneBesideADeadRange", "sum(fresh_up) + 0 * sum(rate(died_requests[3h]))"),
                arguments("aConstant", "vector(1)"),
                arguments("aNumber", "1"),
                arguments("theServersTime", "time()"),
                arguments("aText", "\"fresh_up\""),
                arguments("aConstantOfSums", "sum(vector(1)) + scalar(vector(2))"),
                arguments("aConstantOr", "vector(0) or vector(1)"),
                arguments("theMonth", "month()"),
                arguments("aDefaultBehindWhatNeverWasAlone", "sum(never_seen_errors_total) or vector(0)"));
    }

    @ParameterizedTest(name = "whatIsFreshTurnsItsGateGreen [{0}]")
    @MethodSource("fresh")
    void whatIsFreshTurnsItsGateGreen(String form, String query) {
        Desk.isGreen(requireNonNull(gates.get(form)));
    }

    @ParameterizedTest(name = "aDeadMetricIsNotFreshThrough [{0}]")
    @MethodSource("old")
    void aDeadMetricIsNotFresh(String attack, String query) {
        Desk.isNotGreen(requireNonNull(gates.get(attack)));
    }
}
