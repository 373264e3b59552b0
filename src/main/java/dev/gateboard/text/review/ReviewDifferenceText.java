package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How a review differs from the one it goes on from.
public final class ReviewDifferenceText {
    private ReviewDifferenceText() {}

    /// One line a difference, the release first; what was taken over is the first line.
    public static List<String> of(ReviewStatus reviewStatus, Review before) {
        var review = reviewStatus.review();
        var lines = new ArrayList<String>();
        int words = (int) review.checklist().gates().stream()
                .filter(gate -> review.state(gate).earlierDecision() instanceof EarlierDecision.KnownDecision)
                .count();
        lines.add(Messages.REVIEW.count("difference.earlier", words, before.name() + release(before)));
        changed(
                lines,
                Messages.REVIEW.text("difference.environment"),
                before.release().environment(),
                review.release().environment());
        changed(
                lines,
                Messages.REVIEW.text("difference.service"),
                before.release().service(),
                review.release().service());
        changed(
                lines,
                Messages.REVIEW.text("difference.owner"),
                before.release().owner(),
                review.release().owner());
        gates(lines, Messages.REVIEW.text("difference.new"), review, before);
        gates(lines, Messages.REVIEW.text("difference.removed"), before, review);
        sources(lines, before, review);
        return List.copyOf(lines);
    }

    private static String release(Review before) {
        var names = before.release().names();
        return names.isEmpty() ? "" : " " + String.join(", ", names);
    }

    private static void changed(List<String> lines, String label, String then, String now) {
        if (!then.equals(now))
            lines.add(Messages.REVIEW.text(
                    "difference.value",
                    label,
                    then.isEmpty() ? Messages.REVIEW.text("since.empty") : then,
                    now.isEmpty() ? Messages.REVIEW.text("since.empty") : now));
    }

    /// The gates of one that the other has nowhere.
    private static void gates(List<String> lines, String label, Review one, Review other) {
        var known = new HashSet<>(texts(other));
        one.checklist().gates().stream()
                .filter(Gate::isLeaf)
                .filter(gate -> !known.contains(gate.text()))
                .forEach(gate -> lines.add(label + ": "
                        + SectionText.withSection(one.checklist(), gate, QuestionListText.sentence(one, gate))));
    }

    private static List<String> texts(Review review) {
        return review.checklist().gates().stream().map(Gate::text).toList();
    }

    /// Probes that were taken over ask the sources of then.
    private static void sources(List<String> lines, Review before, Review review) {
        if (before.release().environment().equals(review.release().environment())) return;
        var sources = sources(review);
        sources.retainAll(sources(before));
        if (!sources.isEmpty())
            lines.add(Messages.REVIEW.count("difference.sources", sources.size(), String.join(", ", sources)));
    }

    private static Set<String> sources(Review review) {
        return review.checklist().gates().stream()
                .flatMap(gate -> review.state(gate).signal().binding().probes().stream())
                .map(probe -> probe.source())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
