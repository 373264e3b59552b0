package dev.gateboard.text.curve;

import dev.gateboard.model.curve.CurveBand;
import dev.gateboard.model.signal.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The bands that a reading's rule describes. Where it names only what passes, everything outside fails, and the other
/// way round, as probes judge.
public final class RuleBands {
    private static final Pattern LIMIT = Pattern.compile("(at least|at most|above|below) (-?[0-9]+(?:\\.[0-9]+)?)");
    private static final String FAILS = "fails ";

    private RuleBands() {}

    /// The bands of one rule.
    ///
    /// @param rule as a reading keeps it, in English: `passes at most 0.3 s; fails at least 0.5 s`
    public static List<CurveBand> of(String rule) {
        var pass = Optional.<CurveBand>empty();
        var fail = Optional.<CurveBand>empty();
        for (var part : rule.split("; ", -1)) {
            var band = band(part);
            if (band.isEmpty()) continue;
            if (band.get().verdict() == Verdict.FAIL) fail = band;
            else if (pass.isEmpty()) pass = band;
        }
        return of(pass, fail);
    }

    /// With what each leaves out.
    public static List<CurveBand> of(Optional<CurveBand> pass, Optional<CurveBand> fail) {
        var bands = new ArrayList<CurveBand>();
        pass.ifPresent(bands::add);
        fail.ifPresent(bands::add);
        if (fail.isEmpty()) pass.ifPresent(known -> addOutside(bands, known, Verdict.FAIL));
        if (pass.isEmpty()) fail.ifPresent(known -> addOutside(bands, known, Verdict.PASS));
        return List.copyOf(bands);
    }

    private static void addOutside(List<CurveBand> bands, CurveBand known, Verdict verdict) {
        if (Double.isFinite(known.from()))
            bands.add(new CurveBand(verdict, Double.NEGATIVE_INFINITY, known.from(), true, !known.hasFrom()));
        if (Double.isFinite(known.to()))
            bands.add(new CurveBand(verdict, known.to(), Double.POSITIVE_INFINITY, !known.hasTo(), true));
    }

    private static Optional<CurveBand> band(String part) {
        double from = Double.NEGATIVE_INFINITY;
        double to = Double.POSITIVE_INFINITY;
        boolean hasFrom = true;
        boolean hasTo = true;
        var limits = LIMIT.matcher(part);
        while (limits.find()) {
            double limit = Double.parseDouble(limits.group(2));
            var side = limits.group(1);
            if (side.equals("at least") || side.equals("above")) {
                from = Math.max(from, limit);
                hasFrom = side.equals("at least");
            } else {
                to = Math.min(to, limit);
                hasTo = side.equals("at most");
            }
        }
        var verdict = part.startsWith(FAILS) ? Verdict.FAIL : Verdict.PASS;
        var band = new CurveBand(verdict, from, to, hasFrom, hasTo);
        return band.isLimited() ? Optional.of(band) : Optional.empty();
    }
}
