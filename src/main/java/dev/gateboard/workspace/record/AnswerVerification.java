package dev.gateboard.workspace.record;

import dev.gateboard.workspace.review.FileAttachment;
import java.util.List;

/// What an answer's signature proves.
///
/// @param signature the writer's, which backs what the answer says (rule R10); empty where the answer is a word
/// @param remark why a signature that is there proves nothing; empty where it does, or where there is none
public record AnswerVerification(List<FileAttachment> signature, String remark) {
    /// Of an answer that no one signed.
    public static final AnswerVerification NONE = new AnswerVerification(List.of(), "");

    public AnswerVerification {
        signature = List.copyOf(signature);
    }

    /// Whether there is a signature to check.
    public static boolean isOwed(String answer) {
        return SignedAnswer.read(answer).isSigned();
    }
}
