package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a review in the list is of: environment and build. Where another review has its name, what differs comes
/// first, the date of the release is said where builds are the same, and when the review started only where that is
/// too.
///
/// @param sameName the reviews of the same name
record ReviewRowText(Messages messages, ReviewStatus board, List<Review> sameName) {

    static ReviewRowText of(Messages messages, ReviewStatus board, List<ReviewStatus> all) {
        var name = board.review().name();
        return new ReviewRowText(
                messages,
                board,
                all.stream()
                        .map(ReviewStatus::review)
                        .filter(other -> other.name().equals(name)
                                && !other.id().equals(board.review().id()))
                        .toList());
    }

    /// "staging · 4f2a91c"; "4f2a91c · staging" where builds differ and environments do not.
    String release() {
        var environment = environment(board.review());
        var build = build(board.review());
        boolean buildAlone =
                sameName.stream().allMatch(other -> environment(other).equals(environment))
                        && sameName.stream().anyMatch(other -> !build(other).equals(build));
        return joined(buildAlone ? Stream.of(build, environment) : Stream.of(environment, build));
    }

    /// "Tue 24 Nov 2026", where another review of the same build has another date.
    String date() {
        return sameBuild().anyMatch(other -> !date(other).equals(date(board.review())))
                ? TimeText.formatDate(date(board.review()))
                : "";
    }

    /// "started 10:57", where another review has the same build and date.
    String started() {
        var review = board.review();
        return sameBuild().anyMatch(other -> date(other).equals(date(review)))
                ? messages.text(
                        "reviews.started",
                        TimeText.moment(
                                review.milestones().getLast().lastEvent().at(), board.at(), review.zone()))
                : "";
    }

    private Stream<Review> sameBuild() {
        var review = board.review();
        return sameName.stream()
                .filter(other -> environment(other).equals(environment(review))
                        && build(other).equals(build(review)));
    }

    private static String environment(Review review) {
        return review.release().environment();
    }

    private static String build(Review review) {
        return review.release().names().stream().findFirst().orElse("");
    }

    private static String date(Review review) {
        return review.release().date().strip();
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
