package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.OptionalGatesAnswer;
import dev.gateboard.model.gate.TierChoice;

/// What its owner gave a review beside the document: a short name or none, the answers to rule R7's questions, and the
/// probes stored with it.
///
/// @param answerEvent the number of the event that answered which gates are optional
public record ReviewSettings(
        String name,
        OptionalGatesAnswer optionalGatesAnswer,
        int answerEvent,
        TierChoice tierChoice,
        Action.StoreProbesFile probesFile) {
    static final ReviewSettings NOTHING = new ReviewSettings(
            "", OptionalGatesAnswer.NOT_ASKED, 0, TierChoice.NONE, new Action.StoreProbesFile("", ""));

    public ReviewSettings withName(String other) {
        return new ReviewSettings(other, optionalGatesAnswer, answerEvent, tierChoice, probesFile);
    }

    public ReviewSettings withOptionalGatesAnswer(OptionalGatesAnswer answer, int event) {
        return new ReviewSettings(name, answer, event, tierChoice, probesFile);
    }

    public ReviewSettings withTierChoice(TierChoice other) {
        return new ReviewSettings(name, optionalGatesAnswer, answerEvent, other, probesFile);
    }

    public ReviewSettings withProbesFile(Action.StoreProbesFile other) {
        return new ReviewSettings(name, optionalGatesAnswer, answerEvent, tierChoice, other);
    }
}
