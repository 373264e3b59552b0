package dev.gateboard.ui.checklist;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.ChangesSinceText;
import dev.gateboard.text.review.HeadlineText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that is drawn of a board, worked out: a view only has to put it in its places.
///
/// @param headline ready, or what blocks, counted; after a decision that decision (rule R22)
/// @param counts how many leaves each filter takes, empty fields counted in with those that block
/// @param rows all of them, those too that are folded away
/// @param changed which rows differ from the sheet before
public record ChecklistViewModel(
        ReviewStatus reviewStatus,
        ChecklistViewOptions options,
        HeadlineText headline,
        Map<ChecklistFilter, Integer> counts,
        List<ChecklistRow> rows,
        RowChanges changed) {
    public ChecklistViewModel {
        counts = Map.copyOf(counts);
    }

    /// What differs from the rows drawn before.
    public sealed interface RowChanges {
        /// Other things are in the list.
        record All() implements RowChanges {}

        /// The same things are in the list; those at these places look different.
        record At(List<Integer> indexes) implements RowChanges {
            public At {
                indexes = List.copyOf(indexes);
            }
        }
    }

    /// How many gates changed, and since when.
    public String changedSince() {
        return ChangesSinceText.changedGates(reviewStatus, counts.getOrDefault(ChecklistFilter.CHANGED, 0));
    }

    boolean isSameReview(ChecklistViewModel other) {
        return reviewStatus.review().id().equals(other.reviewStatus.review().id());
    }

    boolean isNarrowedAs(ChecklistViewModel other) {
        return options.filter() == other.options.filter() && options.search().equals(other.options.search());
    }

    /// The leaves that the search or the filter hides at present; none where neither narrows.
    Set<UUID> hidden() {
        if (!options.isFiltered()) return Set.of();
        var seen = rows.stream()
                .flatMap(row -> row instanceof ChecklistRow.GateRow gate
                        ? Stream.of(gate.gate().id())
                        : Stream.empty())
                .collect(Collectors.toSet());
        return reviewStatus.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && !seen.contains(gate.id()))
                .map(Gate::id)
                .collect(Collectors.toSet());
    }
}
