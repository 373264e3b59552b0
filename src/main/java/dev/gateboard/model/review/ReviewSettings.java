package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;

/// What its owner gave a review beside the document: a short name or none, the answer to rule R7's question, and the
/// probes stored with it.
///
/// @param answered the number of the event that answered it
public record ReviewSettings(
        String name, Review.OptionalGatesAnswer unmarkedOptional, int answered, Action.Sidecar probesFile) {
    static final ReviewSettings NOTHING =
            new ReviewSettings("", Review.OptionalGatesAnswer.NOT_ASKED, 0, new Action.Sidecar("", ""));

    public ReviewSettings with(String other) {
        return new ReviewSettings(other, unmarkedOptional, answered, probesFile);
    }

    public ReviewSettings with(Review.OptionalGatesAnswer answer, int event) {
        return new ReviewSettings(name, answer, event, probesFile);
    }

    public ReviewSettings with(Action.Sidecar other) {
        return new ReviewSettings(name, unmarkedOptional, answered, other);
    }
}
