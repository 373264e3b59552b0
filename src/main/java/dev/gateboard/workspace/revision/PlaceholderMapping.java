package dev.gateboard.workspace.revision;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.match.ChecklistMatcher;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.review.Review;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The places to fill of a document that a file was written from, and what they are in the review's document now.
final class PlaceholderMapping {
    private final Review review;
    private final List<Integer> currentIndex = new ArrayList<>();

    PlaceholderMapping(ComparisonContext sight, DocumentParseResult.Parsed kept) {
        this.review = sight.review();
        int places = kept.checklist().placeholders().size();
        if (Arrays.equals(
                kept.document().bytes(), sight.currentDocument().document().bytes())) {
            for (int index = 0; index < places; index++) currentIndex.add(index);
        } else {
            var from = ChecklistMatcher.match(
                            kept.checklist(), sight.currentDocument().checklist())
                    .placeholders();
            for (int index = 0; index < places; index++) currentIndex.add(from.indexOf(index));
        }
    }

    /// Whether the place goes on waiting though someone typed into it: a choice's, a role's, one that is filled here.
    boolean keepsPlaceholder(int place) {
        int index = currentIndex.get(place);
        if (index < 0) return false;
        return isRole(index) || choice(index).isPresent() || !value(index).isEmpty();
    }

    /// Where the place is in the review's document, or -1.
    int currentIndex(int place) {
        return currentIndex.get(place);
    }

    private Checklist checklist() {
        return review.checklist();
    }

    boolean isRole(int index) {
        return role(index).isPresent();
    }

    private Optional<Role> role(int index) {
        return checklist().roles().stream()
                .filter(role -> role.placeholders().stream().anyMatch(place -> place.index() == index))
                .findFirst();
    }

    Optional<Gate> choice(int index) {
        return checklist().gates().stream()
                .filter(gate -> gate.kind() instanceof Gate.Kind.Choice(Placeholder place) && place.index() == index)
                .findFirst();
    }

    String value(int index) {
        return review.value(checklist().placeholders().get(index));
    }

    /// What a reader calls the place.
    String label(int index) {
        for (var field : checklist().fields()) if (field.placeholder().index() == index) return field.label();
        return role(index)
                .map(Role::label)
                .or(() -> choice(index).map(Gate::text))
                .orElseGet(() -> checklist().placeholders().get(index).text());
    }
}
