package dev.gateboard.model.gate;

/// The owner's answer to whether one gate must be cleared, where the document says that it may be left out (rule R7).
///
/// @param eventNumber the number of the event that answered it
public record NecessityAnswer(OptionalGatesAnswer answer, int eventNumber) {
    public static final NecessityAnswer NONE = new NecessityAnswer(OptionalGatesAnswer.NOT_ASKED, 0);
}
