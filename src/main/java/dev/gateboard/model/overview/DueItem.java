package dev.gateboard.model.overview;

import dev.gateboard.model.person.Person;
import java.time.Instant;
import java.util.List;

/// Something in a review that somebody has to see to by a time.
///
/// @param gate the id of the gate it is about; empty for a condition
/// @param text in the document's or a person's own words
/// @param owner at most one
/// @param due the first moment at which it is overdue
/// @param wholeDay whether it may be done until the end of the day before that moment
public record DueItem(Kind kind, String gate, String text, List<Person> owner, Instant due, boolean wholeDay) {
    public DueItem {
        owner = List.copyOf(owner);
    }

    /// What it is.
    public enum Kind {
        /// A gate that is not cleared.
        GATE("gate"),
        /// What a go depends on.
        CONDITION("condition"),
        /// A waiver that ends: from then on its gate blocks again.
        WAIVER("waiver");

        private final String jsonName;

        Kind(String word) {
            this.jsonName = word;
        }

        public String jsonName() {
            return jsonName;
        }
    }

    public boolean isOverdue(Instant now) {
        return !now.isBefore(due);
    }

    public boolean isOwnedBy(Person person) {
        return owner.stream().anyMatch(each -> each.isSameAs(person));
    }
}
