package dev.gateboard.model.agenda;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.ChecklistHints.SectionOwner;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The owners and due dates that the document names and that are not assigned yet. They change nothing until a person
/// takes them; what a person assigned to a gate or section is never proposed anew (rule R17).
public record OwnerProposals(Review review) {

    /// The gates that name an owner.
    public static List<Gate> gates(Checklist checklist) {
        return checklist.gates().stream()
                .filter(gate -> gate.hints().hasOwner()
                        && person(gate.hints().owner(), List.of()).isPresent())
                .toList();
    }

    /// The sections with gates in or below them whose lines name an owner.
    public static List<SectionOwner> sections(Checklist checklist) {
        return checklist.hints().sectionOwners().stream()
                .filter(named -> !checklist
                                .gatesBelow(checklist.sections().get(named.section()))
                                .isEmpty()
                        && person(named.owner(), List.of()).isPresent())
                .toList();
    }

    /// The gates that name an owner and have none of their own.
    public List<Gate> gates() {
        return gates(review.checklist()).stream()
                .filter(gate -> !isAssigned(gate))
                .toList();
    }

    /// The sections that name an owner and have none.
    public List<SectionOwner> sections() {
        return sections(review.checklist()).stream()
                .filter(named -> review.state().sections().get(named.section()) instanceof Assignment.Nobody)
                .toList();
    }

    /// What assigns all of them.
    ///
    /// @param known who an owner may be, so that a known person is assigned with their email
    public List<Action> actions(List<Person> known) {
        var actions = new ArrayList<Action>();
        for (var named : sections()) {
            var title = review.checklist().sections().get(named.section()).title();
            person(named.owner(), known)
                    .ifPresent(owner -> actions.add(new Action.AssignSection(
                            named.section(), title, new Assignment.To(owner, due(named.due())))));
        }
        for (var gate : gates())
            assignment(gate, known).ifPresent(to -> actions.add(new Action.AssignGate(gate.id(), to)));
        return List.copyOf(actions);
    }

    /// What the document proposes for one gate; of a gate that has an owner without a due date, the due date.
    public Optional<Assignment> assignment(Gate gate, List<Person> known) {
        var due = gate.hints().due();
        if (!gate.hints().hasOwner())
            return due.isPresent()
                            && review.assignment(gate) instanceof Assignment.To(var owner, Assignment.Due.Never _)
                    ? Optional.of(new Assignment.To(owner, due(due)))
                    : Optional.empty();
        if (isAssigned(gate)) return Optional.empty();
        return person(gate.hints().owner(), known).map(owner -> new Assignment.To(owner, due(due)));
    }

    private boolean isAssigned(Gate gate) {
        return review.state(gate).assignment() instanceof Assignment.To;
    }

    private static Assignment.Due due(Optional<LocalDate> day) {
        return day.<Assignment.Due>map(Assignment.Due.On::new).orElse(Assignment.Due.NEVER);
    }

    /// The people of all reviews, and the one at the keyboard.
    public static List<Person> knownPeople(Stream<Review> reviews, Person me) {
        return Stream.concat(Stream.of(me), reviews.flatMap(each -> ReviewParticipants.of(each).knownPeople().stream()))
                .toList();
    }

    /// Who a name means: the one known person with an email who has this name, else the name alone. Empty where it is
    /// no name that an action takes.
    private static Optional<Person> person(String named, List<Person> known) {
        Person written;
        try {
            written = Person.fromInput(named);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (written.hasEmail()) return Optional.of(written);
        var emails = known.stream()
                .filter(person -> person.hasEmail() && plain(person.name()).equals(plain(named)))
                .map(person -> person.email().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (emails.size() != 1) return Optional.of(written);
        return known.stream()
                .filter(person -> person.email().equalsIgnoreCase(emails.getFirst()))
                .findFirst();
    }

    /// A name without the sign of a handle and in small letters.
    private static String plain(String name) {
        var folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.startsWith("@") ? folded.substring(1) : folded;
    }
}
