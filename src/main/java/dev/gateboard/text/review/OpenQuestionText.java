package dev.gateboard.text.review;

import dev.gateboard.model.action.OpenQuestion;

/// What files said otherwise than a review and no one has answered, in words (rule R31).
public final class OpenQuestionText {
    private OpenQuestionText() {}

    /// What the file did, in a word or two.
    public static String label(OpenQuestion question) {
        return switch (question.content().kind()) {
            case UNTICKED, CLAIMED -> question.content().inFile();
            case REMOVED -> "removed";
            case CHOSEN -> "chosen";
            case REFILLED -> "filled otherwise";
            case VALUE_GONE -> "field gone";
            case OPTION_GONE -> "option gone";
            case ROLE_ADDED -> "new role";
            case ROLE_GONE -> "role gone";
            case ROLE_TYPED -> "role filled";
        };
    }

    /// What stands until someone answers.
    public static String detail(OpenQuestion question) {
        var asks = question.content();
        var ours = asks.inReview();
        return switch (asks.kind()) {
            case UNTICKED, CLAIMED -> "here " + ours + ", which stands";
            case REMOVED -> "archived" + (ours.isEmpty() ? "" : ": " + ours);
            case CHOSEN ->
                "\"" + asks.inFile() + "\" in the file; here "
                        + (ours.isEmpty() ? "nothing is chosen yet" : ours + ", which stands");
            case REFILLED -> "\"" + asks.inFile() + "\" in the file; here \"" + ours + "\", which stands";
            case VALUE_GONE -> "was filled with \"" + ours + "\"";
            case OPTION_GONE -> "filled with \"" + ours + "\", which is no longer offered";
            case ROLE_ADDED -> "it is asked from now on";
            case ROLE_GONE -> "it is asked on, and kept in the record only";
            case ROLE_TYPED -> "\"" + asks.inFile() + "\" in the file, which is no vote";
        };
    }

    /// How it is answered on the command line, but for saying that what is here stands.
    public static String answer(OpenQuestion question) {
        return switch (question.content().kind()) {
            case UNTICKED -> "reopen it if that is right";
            case CLAIMED -> "decide it anew if that is right";
            case REMOVED, VALUE_GONE -> "put it back into the file if that is wrong";
            case CHOSEN -> "choose it if that is right";
            case REFILLED -> "fill it anew if that is right";
            case OPTION_GONE -> "fill it anew";
            case ROLE_ADDED, ROLE_GONE -> "make it optional if it need not answer";
            case ROLE_TYPED -> "record the vote if there was one";
        };
    }
}
