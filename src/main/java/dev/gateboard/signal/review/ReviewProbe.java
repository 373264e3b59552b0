package dev.gateboard.signal.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.time.Duration;
import java.util.List;

/// Whether another review of the same database is ready, or decided go.
public record ReviewProbe() implements ProbeKind {
    /// Its name, by which reviews find what they wait for.
    public static final String KIND = "review";

    static final String READY = "ready";
    static final String GO = "go";

    @Override
    public String text() {
        return KIND;
    }

    @Override
    public String summary() {
        return "Another review in the same database is ready, or decided go.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.REVIEWS;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required("review", new ProbeKeyType.Text(), "The name or id of the other review."),
                ProbeKey.optional(
                        "state",
                        new ProbeKeyType.Choice(List.of(READY, GO)),
                        "What it must be: ready, or decided go. Default: ready."),
                ProbeKey.optional(
                        "release", new ProbeKeyType.Text(), VariablePlace.NAMES, "The release it must be for."));
    }

    /// It costs nothing to ask, and what was ready may be blocked again.
    @Override
    public Duration freshness() {
        return Duration.ofMinutes(2);
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        var asked = context.probe().keys().text("review");
        if (!ReviewLookup.BOUND.isBound())
            return ProbeResult.noAnswer(
                    asked, context.now(), Verdict.INCONCLUSIVE, Messages.SIGNAL.text("otherReview.tried"), 0);
        return switch (ReviewLookup.BOUND.get().find(asked)) {
            case ReviewLookup.LookupResult.NotFound(String reason) ->
                ProbeResult.noAnswer(asked, context.now(), Verdict.ERROR, reason, 0);
            case ReviewLookup.LookupResult.Found(OtherReview review) ->
                new ReviewCheck(context.probe(), context.now()).judge(review);
        };
    }
}
