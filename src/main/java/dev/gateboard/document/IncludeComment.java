package dev.gateboard.document;

import dev.gateboard.model.checklist.GateSyntax;
import java.util.List;
import java.util.OptionalInt;

/// What the comment at the end of a document says of its tables and lists (rule R38).
///
/// @param allRows how many gates all table rows make; empty where they are none
/// @param allBullets how many gates all list items make; empty where those without a box are none
/// @param inclusions the tables and lists that are included one by one
/// @param gap how many line ends were put before the comment, and go with it when it is taken out
public record IncludeComment(
        OptionalInt allRows, OptionalInt allBullets, List<GateSyntax.Inclusion> inclusions, int gap) {
    /// One line end makes a blank line where the document ends with a line end.
    public static final int USUAL_GAP = 1;

    public IncludeComment {
        inclusions = List.copyOf(inclusions);
    }

    public boolean isEmpty() {
        return allRows.isEmpty() && allBullets.isEmpty() && inclusions.isEmpty();
    }

    /// Whether both mean the same tables and lists; one that grew since is the same.
    public boolean covers(IncludeComment now) {
        return isIn(allRows, now.allRows)
                && isIn(allBullets, now.allBullets)
                && inclusions.size() == now.inclusions.size()
                && now.inclusions.stream().allMatch(this::covers);
    }

    private static boolean isIn(OptionalInt before, OptionalInt now) {
        return before.isPresent() == now.isPresent() && before.orElse(0) <= now.orElse(0);
    }

    private boolean covers(GateSyntax.Inclusion now) {
        return inclusions.stream()
                .anyMatch(each -> each.kind() == now.kind()
                        && each.anchor().equals(now.anchor())
                        && each.occurrence() == now.occurrence()
                        && each.gates() <= now.gates());
    }

    public IncludeComment withInclusions(List<GateSyntax.Inclusion> others) {
        return new IncludeComment(allRows, allBullets, others, gap);
    }

    public IncludeComment withGap(int lineEnds) {
        return new IncludeComment(allRows, allBullets, inclusions, lineEnds);
    }
}
