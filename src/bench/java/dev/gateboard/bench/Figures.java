package dev.gateboard.bench;

import java.util.Arrays;
import java.util.List;

/// What was measured of one thing again and again, in one unit.
public record Figures(List<Double> all) {
    public Figures {
        if (all.isEmpty()) throw new IllegalArgumentException("nothing was measured");
        all = all.stream().sorted().toList();
    }

    public static Figures of(double... figures) {
        return new Figures(Arrays.stream(figures).boxed().toList());
    }

    double median() {
        return quantile(0.5);
    }

    double least() {
        return all.getFirst();
    }

    double most() {
        return all.getLast();
    }

    /// How far apart the middle half lies: the upper quartile by the lower one, 1 where all are the same.
    double spread() {
        return quantile(0.25) <= 0 ? 1 : quantile(0.75) / quantile(0.25);
    }

    private double quantile(double part) {
        double place = part * (all.size() - 1);
        int below = (int) place;
        int above = Math.min(all.size() - 1, below + 1);
        return all.get(below) + (place - below) * (all.get(above) - all.get(below));
    }
}
