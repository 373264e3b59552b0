package dev.gateboard.signal.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.time.Instant;
import java.util.List;

/// What another review proves, as it stands when it is asked for. What blocks it there blocks here: open gates, empty
/// fields, and what its file alone claims.
record ReviewCheck(ProbeDefinition probe, Instant now) {

    ProbeResult judge(OtherReview review) {
        var release = probe.keys().list("release");
        if (!release.isEmpty() && release.stream().noneMatch(review.release().names()::contains))
            return result(
                    review,
                    Verdict.INCONCLUSIVE,
                    Messages.SIGNAL.text(
                            "otherReview.otherRelease",
                            review.name(),
                            String.join(", ", review.release().names()),
                            String.join(", ", release)));
        return isAskedForGo() ? decided(review) : ready(review);
    }

    private boolean isAskedForGo() {
        return probe.keys().text("state").equals(ReviewProbe.GO);
    }

    private ProbeResult ready(OtherReview review) {
        if (review.blocking() > 0)
            return result(
                    review,
                    Verdict.FAIL,
                    Messages.SIGNAL.count("otherReview.blocked", review.blocking(), review.name()));
        if (review.claimed() > 0)
            return result(
                    review,
                    Verdict.FAIL,
                    Messages.SIGNAL.count("otherReview.claimed", review.claimed(), review.name()));
        return result(review, Verdict.PASS, Messages.SIGNAL.text("otherReview.ready", review.name()));
    }

    private ProbeResult decided(OtherReview review) {
        if (review.decision().isEmpty())
            return result(review, Verdict.NO_DATA, Messages.SIGNAL.text("otherReview.undecided", review.name()));
        var decision = review.decision().getFirst();
        if (!decision.isGo())
            return result(
                    review, Verdict.FAIL, Messages.SIGNAL.text("otherReview.noGo", review.name(), decision.words()));
        if (!decision.unverifiedFile().isEmpty())
            return result(
                    review,
                    Verdict.INCONCLUSIVE,
                    Messages.SIGNAL.text("otherReview.unverified", review.name(), decision.unverifiedFile()));
        if (decision.isOpenAgain())
            return result(review, Verdict.INCONCLUSIVE, Messages.SIGNAL.text("otherReview.changed", review.name()));
        if (!decision.until().isAfter(now))
            return result(
                    review,
                    Verdict.INCONCLUSIVE,
                    Messages.SIGNAL.text("otherReview.expired", review.name(), decision.until()));
        return result(review, Verdict.PASS, Messages.SIGNAL.text("otherReview.go", review.name(), decision.words()));
    }

    private ProbeResult result(OtherReview review, Verdict verdict, String reason) {
        return new ProbeResult(
                probe.keys().text("review"),
                Reading.NO_SERVER_TIME,
                now,
                List.of(Messages.SIGNAL.count("otherReview.open", review.blocking())),
                1,
                isAskedForGo()
                        ? Messages.SIGNAL.text("otherReview.expectedGo")
                        : Messages.SIGNAL.text("otherReview.expectedReady"),
                verdict,
                reason,
                0,
                "");
    }
}
