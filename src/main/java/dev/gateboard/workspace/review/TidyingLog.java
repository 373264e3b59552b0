package dev.gateboard.workspace.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.TidyingEntry;
import dev.gateboard.model.apply.ActionTextRules;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.review.PersonProblemText;
import dev.gateboard.text.review.RefusalText;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/// Makes the lines of the database's own log of tidying (rule R39).
public record TidyingLog(InstantSource clock) {

    /// Why a person cannot tidy, or why the reason or name cannot be kept, in one sentence.
    Optional<String> findProblem(Person by, String text) {
        var nobody = by.findProblem().map(PersonProblemText::sentence);
        if (nobody.isPresent()) return nobody;
        if (text.isBlank()) return Optional.of(Messages.WORKSPACE.text("remove.noReason"));
        return ActionTextRules.refusal(text).map(RefusalText::sentence);
    }

    TidyingEntry entry(Person by, String verb, TidyingEntry.Kind kind, String subject, String name, String reason) {
        var now = clock.instant();
        return new TidyingEntry(
                now,
                ZoneId.systemDefault().getRules().getOffset(now),
                by,
                verb,
                kind,
                subject,
                oneLine(name),
                oneLine(reason),
                0,
                "");
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
