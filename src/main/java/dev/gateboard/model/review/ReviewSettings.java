package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;

/// What its owner gave a review beside the document: a short name or none, the answer to rule R7's question, and the
/// probes stored with it.
///
/// @param answerEvent the number of the event that answered it
public record ReviewSettings(
        String name, OptionalGatesAnswer optionalGatesAnswer, int answerEvent, Action.StoreProbesFile probesFile) {
    static final ReviewSettings NOTHING =
            new ReviewSettings("", OptionalGatesAnswer.NOT_ASKED, 0, new Action.StoreProbesFile("", ""));

    public ReviewSettings withName(String other) {
        return new ReviewSettings(other, optionalGatesAnswer, answerEvent, probesFile);
    }

    public ReviewSettings withOptionalGatesAnswer(OptionalGatesAnswer answer, int event) {
        return new ReviewSettings(name, answer, event, probesFile);
    }

    public ReviewSettings withProbesFile(Action.StoreProbesFile other) {
        return new ReviewSettings(name, optionalGatesAnswer, answerEvent, other);
    }
}
