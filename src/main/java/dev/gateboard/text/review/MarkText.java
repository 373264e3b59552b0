package dev.gateboard.text.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.ClaimSource;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.CountText;
import java.util.ArrayList;
import java.util.stream.Collectors;

/// What a newer document brought, in words.
public final class MarkText {
    private MarkText() {}

    /// What someone had said, in a few words: "passed by Carla Q (seen in staging)"; empty where no one had.
    public static String describe(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> "";
            case Mark.Reopened _ -> withAuthor(mark, "reopened", "");
            case Mark.Passed passed -> withAuthor(mark, "passed", passed.reason());
            case Mark.Overruled overruled -> withAuthor(mark, "passed", overruled.reason());
            case Mark.Failed failed -> withAuthor(mark, "failed", failed.reason());
            case Mark.NotApplicable out -> withAuthor(mark, "not applicable", out.reason());
            case Mark.Waived waived ->
                withAuthor(mark, "waived", waived.waiver().reason());
            case Mark.Chosen chosen -> withAuthor(mark, "chosen", chosen.option());
        };
    }

    private static String withAuthor(Mark mark, String word, String reason) {
        var by = mark.by().map(attribution -> " by " + attribution.by().name()).orElse("");
        return word + by + (reason.isBlank() ? "" : " (" + reason + ")");
    }

    /// "said by Carla Q, found in copy.md".
    static String claimSource(ClaimSource brought) {
        var by = brought.senders().stream().map(Person::name).collect(Collectors.joining());
        return "said by " + (by.isEmpty() ? "unknown" : by) + ", found in " + brought.fileName();
    }

    static String details(Action.Revise action) {
        var parts = new ArrayList<String>();
        parts.add(action.fileName());
        action.senders().forEach(person -> parts.add("the copy of " + person.name()));
        if (!action.newClaims().isEmpty())
            parts.add(CountText.quantity(action.newClaims().size(), "claim"));
        if (!action.reworded().isEmpty()) parts.add(action.reworded().size() + " reworded");
        return String.join(", ", parts);
    }
}
