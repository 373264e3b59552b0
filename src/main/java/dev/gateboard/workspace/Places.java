package dev.gateboard.workspace;

import dev.gateboard.document.Matcher;
import dev.gateboard.document.Parsed;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Placeholder;
import dev.gateboard.model.Review;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The places to fill of a document that a file was written from, and what they are in the review's document now.
final class Places {
    private final Review review;
    private final List<Integer> now = new ArrayList<>();

    Places(Sight sight, Parsed.Read kept) {
        this.review = sight.review();
        int places = kept.checklist().placeholders().size();
        if (Arrays.equals(kept.document().bytes(), sight.now().document().bytes())) {
            for (int index = 0; index < places; index++) now.add(index);
        } else {
            var from = Matcher.match(kept.checklist(), sight.now().checklist()).placeholders();
            for (int index = 0; index < places; index++) now.add(from.indexOf(index));
        }
    }

    /// Whether the place goes on waiting though somebody typed into it: a choice's, a role's, one that is filled here.
    boolean holds(int place) {
        int index = now.get(place);
        if (index < 0) return false;
        return isRole(index) || choice(index).isPresent() || !value(index).isEmpty();
    }

    /// Where the place is in the review's document, or -1.
    int now(int place) {
        return now.get(place);
    }

    private Checklist checklist() {
        return review.checklist();
    }

    boolean isRole(int index) {
        return checklist().roles().stream().anyMatch(role -> role.placeholder().index() == index);
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
        for (var role : checklist().roles()) if (role.placeholder().index() == index) return role.label();
        return choice(index)
                .map(Gate::text)
                .orElseGet(() -> checklist().placeholders().get(index).text());
    }
}
