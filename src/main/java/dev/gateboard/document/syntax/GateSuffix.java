package dev.gateboard.document.syntax;

import dev.gateboard.model.checklist.Claim;
import java.time.LocalDate;

/// What Gateboard writes behind a gate's text (rule R26), so that a reader of the file sees why its box is as it is.
public sealed interface GateSuffix {

    record NoSuffix() implements GateSuffix {}

    record Failed(String reason) implements GateSuffix {}

    /// `approver` is a name alone, without an email.
    record Waived(LocalDate until, String approver, String reason) implements GateSuffix {}

    record NotApplicable(String reason) implements GateSuffix {}

    static GateSuffix none() {
        return new NoSuffix();
    }

    /// The same as it reads once written: reasons and names are one line.
    default GateSuffix oneLine() {
        return switch (this) {
            case NoSuffix none -> none;
            case Failed(String reason) -> new Failed(MarkdownEscaper.toOneLine(reason));
            case Waived(LocalDate until, String approver, String reason) ->
                new Waived(until, MarkdownEscaper.toOneLine(approver), MarkdownEscaper.toOneLine(reason));
            case NotApplicable(String reason) -> new NotApplicable(MarkdownEscaper.toOneLine(reason));
        };
    }

    /// What the suffix claims when the file is read again (rule R9).
    default Claim claim() {
        return switch (this) {
            case NoSuffix _ -> Claim.NONE;
            case Failed(String reason) -> new Claim.Failed(reason);
            case Waived(LocalDate until, String approver, String reason) -> new Claim.Waived(reason, approver, until);
            case NotApplicable(String reason) -> new Claim.NotApplicable(reason);
        };
    }
}
