package dev.gateboard.document;

import dev.gateboard.model.Claim;
import java.time.LocalDate;

/// What Gateboard writes behind a gate's text (rule R26), so that a reader of the file sees why its box is as it is.
public sealed interface Suffix {

    record None() implements Suffix {}

    record Failed(String reason) implements Suffix {}

    /// `approver` is a name alone, without a mail.
    record Waived(LocalDate until, String approver, String reason) implements Suffix {}

    record NotApplicable(String reason) implements Suffix {}

    static Suffix none() {
        return new None();
    }

    /// The same as it reads once written: reasons and names are one line.
    default Suffix oneLine() {
        return switch (this) {
            case None none -> none;
            case Failed(String reason) -> new Failed(Escapes.oneLine(reason));
            case Waived(LocalDate until, String approver, String reason) ->
                new Waived(until, Escapes.oneLine(approver), Escapes.oneLine(reason));
            case NotApplicable(String reason) -> new NotApplicable(Escapes.oneLine(reason));
        };
    }

    /// What the suffix claims when the file is read again (rule R9).
    default Claim claim() {
        return switch (this) {
            case None _ -> Claim.NONE;
            case Failed(String reason) -> new Claim.Failed(reason);
            case Waived(LocalDate until, String approver, String reason) -> new Claim.Waived(reason, approver, until);
            case NotApplicable(String reason) -> new Claim.NotApplicable(reason);
        };
    }
}
