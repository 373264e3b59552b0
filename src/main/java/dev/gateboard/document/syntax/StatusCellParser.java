package dev.gateboard.document.syntax;

import dev.gateboard.model.checklist.Claim;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// What the words and signs of a status column claim. Only what is wholly clear counts: "✅ Done" is passed, "✅
/// Partly" says nothing.
public final class StatusCellParser {
    private static final Set<String> PASSED = Set.of(
            "✅",
            "✔",
            "☑",
            "🟢",
            "done",
            "pass",
            "passed",
            "yes",
            "y",
            "x",
            "complete",
            "completed",
            "ok",
            ":white_check_mark:",
            ":heavy_check_mark:");
    private static final Set<String> FAILED = Set.of("❌", "✖", "✗", "🔴", "fail", "failed", ":x:");
    private static final Set<String> NOT_APPLICABLE = Set.of("n/a", "na");

    private StatusCellParser() {}

    public static Claim claim(String text) {
        var folded = text.replace("\uFE0F", "").strip().toLowerCase(Locale.ROOT);
        if (folded.equals("not applicable")) return new Claim.NotApplicable("");
        var words = Arrays.asList(folded.split("[\\s.]+"));
        if (PASSED.containsAll(words)) return new Claim.Passed();
        if (FAILED.containsAll(words)) return new Claim.Failed(text.strip());
        return NOT_APPLICABLE.containsAll(words) ? new Claim.NotApplicable("") : Claim.NONE;
    }
}
