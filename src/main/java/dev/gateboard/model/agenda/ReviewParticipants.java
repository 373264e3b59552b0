package dev.gateboard.model.agenda;

import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who has to do with a review: those who own something of it or answer for a role, then all who said something.
public record ReviewParticipants(List<Person> participants, List<Person> knownPeople) {

    public ReviewParticipants {
        participants = List.copyOf(participants);
        knownPeople = List.copyOf(knownPeople);
    }

    public static ReviewParticipants of(Review review) {
        var here = new ArrayList<Person>();
        var meeting = review.meeting();
        meeting.roles().forEach(role -> role.person().forEach(person -> add(here, person)));
        review.checklist().sections().forEach(section -> add(here, review.assignment(section)));
        review.checklist().gates().forEach(gate -> add(here, review.assignment(gate)));
        meeting.round()
                .votes()
                .values()
                .forEach(cast -> add(here, cast.attribution().by()));
        var known = new ArrayList<>(here);
        add(known, review.openingEvent().by());
        for (var gate : review.checklist().gates()) {
            review.mark(gate).by().ifPresent(attribution -> add(known, attribution.by()));
            if (review.mark(gate) instanceof Mark.Waived waived)
                add(known, waived.waiver().approver());
        }
        meeting.pastRounds()
                .newestFirst()
                .forEach(round -> round.votes()
                        .values()
                        .forEach(cast -> add(known, cast.attribution().by())));
        meeting.decisions().newestFirst().forEach(decided -> {
            add(known, decided.attribution().by());
            decided.decision().secondPerson().forEach(second -> add(known, second));
        });
        return new ReviewParticipants(here, known);
    }

    /// Everybody named in these reviews, and who is at the keyboard; nobody of them is counted as being here.
    public static ReviewParticipants ofAll(List<Review> reviews, Person me) {
        var all = new ArrayList<Person>();
        add(all, me);
        for (var review : reviews) of(review).knownPeople().forEach(person -> add(all, person));
        return new ReviewParticipants(List.of(), all);
    }

    /// The people and one more, who is not counted as being here.
    public ReviewParticipants withPerson(Person person) {
        var all = new ArrayList<>(knownPeople);
        add(all, person);
        return new ReviewParticipants(participants, all);
    }

    /// The one known person of this name, or of a name that begins so, ignoring case.
    public Optional<Person> findByName(String text) {
        var name = text.strip().toLowerCase(Locale.ROOT);
        var exact =
                knownPeople.stream().filter(each -> lower(each).equals(name)).toList();
        var found = exact.isEmpty()
                ? knownPeople.stream()
                        .filter(each -> !name.isEmpty() && lower(each).startsWith(name))
                        .toList()
                : exact;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String lower(Person person) {
        return person.name().toLowerCase(Locale.ROOT);
    }

    private static void add(List<Person> people, Assignment assignment) {
        if (assignment instanceof Assignment.To(var owner, var _)) add(people, owner);
    }

    /// Those with an email come before the same name without one.
    private static void add(List<Person> people, Person person) {
        if (person.isSameAs(Person.SIGNAL)) return;
        for (int index = 0; index < people.size(); index++) {
            var other = people.get(index);
            if (other.isSameAs(person)) return;
            if (lower(other).equals(lower(person)) && other.hasEmail() != person.hasEmail()) {
                if (person.hasEmail()) people.set(index, person);
                return;
            }
        }
        people.add(person);
    }
}
