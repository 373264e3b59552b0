package dev.gateboard.signal.promql;

import static dev.gateboard.signal.promql.ValueType.MATRIX;
import static dev.gateboard.signal.promql.ValueType.SCALAR;
import static dev.gateboard.signal.promql.ValueType.STRING;
import static dev.gateboard.signal.promql.ValueType.VECTOR;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The functions of the language with what they take, experimental ones and those of older servers included.
final class FunctionTable {
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    /// @param parameterTypes what its arguments are; the last kind repeats
    /// @param minArguments how many arguments it needs
    record Signature(List<ValueType> parameterTypes, int minArguments, int maxArguments, ValueType result) {
        Signature {
            parameterTypes = List.copyOf(parameterTypes);
        }

        ValueType argument(int index) {
            return parameterTypes.get(Math.min(index, parameterTypes.size() - 1));
        }
    }

    private static final Map<String, Signature> ALL = new HashMap<>();

    static {
        add("pi time start end step range", SCALAR, 0);
        add("scalar", SCALAR, 0, VECTOR);
        add("max_of min_of", SCALAR, 0, SCALAR, SCALAR);
        add("vector", VECTOR, 0, SCALAR);
        add(
                "abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_avg histogram_count"
                        + " histogram_sum histogram_stddev histogram_stdvar ln log10 log2 rad sgn sin sinh sort"
                        + " sort_desc sqrt start_timestamp tan tanh timestamp",
                VECTOR,
                0,
                VECTOR);
        add(
                "absent_over_time avg_over_time changes count_over_time delta deriv first_over_time idelta increase"
                        + " irate last_over_time mad_over_time max_over_time min_over_time present_over_time rate"
                        + " resets stddev_over_time stdvar_over_time sum_over_time ts_of_first_over_time"
                        + " ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time",
                VECTOR,
                0,
                MATRIX);
        add("day_of_month day_of_week day_of_year days_in_month hour minute month year", VECTOR, 1, VECTOR);
        add("clamp", VECTOR, 0, VECTOR, SCALAR, SCALAR);
        add("clamp_max clamp_min", VECTOR, 0, VECTOR, SCALAR);
        add("round", VECTOR, 1, VECTOR, SCALAR);
        add("histogram_quantile", VECTOR, 0, SCALAR, VECTOR);
        add("histogram_fraction", VECTOR, 0, SCALAR, SCALAR, VECTOR);
        add("predict_linear", VECTOR, 0, MATRIX, SCALAR);
        add("integral", VECTOR, 1, MATRIX, SCALAR);
        add("quantile_over_time", VECTOR, 0, SCALAR, MATRIX);
        add("double_exponential_smoothing holt_winters", VECTOR, 0, MATRIX, SCALAR, SCALAR);
        add("label_replace", VECTOR, 0, VECTOR, STRING, STRING, STRING, STRING);
        add("info", VECTOR, 1, VECTOR, VECTOR);
        ALL.put("label_join", new Signature(List.of(VECTOR, STRING, STRING, STRING), 3, ANY_NUMBER, VECTOR));
        ALL.put("sort_by_label", new Signature(List.of(VECTOR, STRING), 1, ANY_NUMBER, VECTOR));
        ALL.put("sort_by_label_desc", new Signature(List.of(VECTOR, STRING), 1, ANY_NUMBER, VECTOR));
        ALL.put("histogram_quantiles", new Signature(List.of(VECTOR, STRING, SCALAR), 3, 12, VECTOR));
    }

    private FunctionTable() {}

    private static void add(String names, ValueType result, int optional, ValueType... takes) {
        var signature = new Signature(Arrays.asList(takes), takes.length - optional, takes.length, result);
        for (var name : names.split(" ", -1)) ALL.put(name, signature);
    }

    static Optional<Signature> signature(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
