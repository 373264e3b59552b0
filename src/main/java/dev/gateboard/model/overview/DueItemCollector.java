package dev.gateboard.model.overview;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Collects what is due in a review: gates that are not cleared, waivers that end, conditions of a go.
record DueItemCollector(ReviewStatus status) {

    /// The soonest first.
    List<DueItem> collect() {
        var items = new ArrayList<DueItem>();
        review().checklist().gates().stream().filter(Gate::isLeaf).forEach(gate -> {
            var view = status.status(gate);
            if (view.status() == GateStatus.WAIVED && review().mark(gate) instanceof Mark.Waived waived)
                items.add(waiver(gate, waived));
            else if (!view.status().isCleared() || view.isClaimed())
                assigned(gate).ifPresent(items::add);
        });
        items.addAll(conditions());
        items.sort(Comparator.comparing(DueItem::due));
        return List.copyOf(items);
    }

    private Review review() {
        return status.review();
    }

    private Optional<DueItem> assigned(Gate gate) {
        return review().assignment(gate) instanceof Assignment.To(Person owner, var due)
                ? item(DueItem.Kind.GATE, gate.id().toString(), gate.text(), List.of(owner), due)
                : Optional.empty();
    }

    /// It is the gate's owner who has to renew it, else whoever asked for it.
    private DueItem waiver(Gate gate, Mark.Waived waived) {
        var owner = review().assignment(gate) instanceof Assignment.To(Person person, var _)
                ? List.of(person)
                : review().mark(gate).by().map(Attribution::by).stream().toList();
        return new DueItem(
                DueItem.Kind.WAIVER,
                gate.id().toString(),
                gate.text(),
                owner,
                endOf(waived.waiver().until()),
                true);
    }

    private List<DueItem> conditions() {
        var isGo = review().meeting()
                .conclusion()
                .map(DecisionEntry::decision)
                .filter(made -> made.kind().isGo());
        if (isGo.isEmpty()) return List.of();
        return new VoteTally(status)
                .conditions().stream()
                        .flatMap(condition -> item(
                                DueItem.Kind.CONDITION,
                                "",
                                condition.text(),
                                List.of(condition.owner()),
                                condition.due())
                                .stream())
                        .toList();
    }

    private Optional<DueItem> item(
            DueItem.Kind kind, String gate, String text, List<Person> owner, Assignment.Due due) {
        return switch (due) {
            case Assignment.Due.Never _ -> Optional.empty();
            case Assignment.Due.On(LocalDate day) ->
                Optional.of(new DueItem(kind, gate, text, owner, endOf(day), true));
            case Assignment.Due.At(Instant time) -> Optional.of(new DueItem(kind, gate, text, owner, time, false));
        };
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(review().zone()).toInstant();
    }
}
