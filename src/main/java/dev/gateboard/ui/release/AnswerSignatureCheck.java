package dev.gateboard.ui.release;

import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.record.AnswerVerification;
import java.util.Optional;

/// Has the signature of an answer checked, once for each answer and writer.
final class AnswerSignatureCheck {
    private final ReleaseController verbs;
    private final Runnable checked;
    private SignedInput claim = new SignedInput("", "");
    private Optional<AnswerVerification> result = Optional.of(AnswerVerification.NONE);

    /// Who is said to have written what, which a signature proves or not.
    private record SignedInput(String answer, String by) {}

    /// @param checked runs when an answer's signature was checked
    AnswerSignatureCheck(ReleaseController verbs, Runnable checked) {
        this.verbs = verbs;
        this.checked = checked;
    }

    void check(String answer, String writer, Optional<Person> person) {
        var next = new SignedInput(answer, writer);
        if (next.equals(claim)) return;
        claim = next;
        result = Optional.of(AnswerVerification.NONE);
        if (person.isEmpty() || !AnswerVerification.isOwed(answer)) return;
        result = Optional.empty();
        var _ = verbs.verifyAnswer(answer, person.get()).thenAccept(proven -> {
            if (!next.equals(claim)) return;
            result = Optional.of(proven);
            checked.run();
        });
    }

    boolean isPending() {
        return result.isEmpty();
    }

    AnswerVerification result() {
        return result.orElse(AnswerVerification.NONE);
    }
}
