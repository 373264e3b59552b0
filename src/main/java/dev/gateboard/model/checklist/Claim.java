package dev.gateboard.model.checklist;

import java.time.LocalDate;

/// What the file itself says of a leaf, confirmed by no one (rule R9).
public sealed interface Claim {

    /// Begins the reason of a claim that is confirmed; the name of the file follows. Records keep it, so it is English
    /// in every language.
    String FOUND_IN = "as found in ";

    record None() implements Claim {}

    record Passed() implements Claim {}

    record Failed(String reason) implements Claim {}

    /// The reason is empty where the file gives none.
    record NotApplicable(String reason) implements Claim {}

    /// A waiver stated by the file; it must be granted anew.
    record Waived(String reason, String approver, LocalDate until) implements Claim {}

    @SuppressWarnings("ClassInitializationDeadlock") // the only one that is made
    None NONE = new None();

    default boolean isCleared() {
        return switch (this) {
            case Passed _, NotApplicable _, Waived _ -> true;
            case None _, Failed _ -> false;
        };
    }
}
