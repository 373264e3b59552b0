package dev.gateboard.model;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What a file that became a review's document said otherwise than the review, until somebody answers it (rule R31).
/// What was said here stands meanwhile: a doubt blocks nothing and drops nothing.
///
/// @param number from 1, over all files of a review
/// @param said who took the file in
public record Doubt(int number, Asks asks, String fileName, Said said) {

    /// What a doubt is about.
    public enum Kind {
        /// The file took a tick out.
        UNTICKED,
        /// The file claims something else than was said here.
        CLAIMED,
        /// The gate is gone, and archived with what was said of it.
        REMOVED,
        /// Somebody typed an option into a choice's place.
        CHOSEN,
        /// Somebody typed something else into a place that is filled here.
        REFILLED,
        /// A place that is filled here is gone.
        VALUE_GONE,
        /// The place no longer offers what fills it here.
        OPTION_GONE,
        ROLE_ADDED,
        ROLE_GONE,
        /// Somebody typed into a role's place, which is no vote.
        ROLE_TYPED
    }

    /// The question itself, in the words of the file and of the review.
    ///
    /// @param gate the gate it is about; at most one
    /// @param subject the gate's text, the field's or the role's label
    /// @param theirs what the file says; empty where it says nothing
    /// @param ours what is said here; empty where nothing is
    public record Asks(Kind kind, List<UUID> gate, String subject, String theirs, String ours) {
        public Asks {
            gate = List.copyOf(gate);
        }

        public static Asks of(Kind kind, Gate gate, String theirs, String ours) {
            return new Asks(kind, List.of(gate.id()), gate.text(), theirs, ours);
        }

        public static Asks of(Kind kind, String label, String theirs, String ours) {
            return new Asks(kind, List.of(), label, theirs, ours);
        }

        /// Whether both ask about the same thing, so that the newer takes the place of the older.
        boolean isAbout(Asks other) {
            return kind == other.kind && gate.equals(other.gate) && (!gate.isEmpty() || subject.equals(other.subject));
        }
    }

    /// Whether it is unanswered still: what it is about was neither decided, filled nor answered anew since.
    boolean isOpen(Review review) {
        return switch (asks.kind()) {
            case UNTICKED, CLAIMED -> isUnmoved(review) && mark(review).decided();
            case CHOSEN -> isUnmoved(review);
            case REMOVED -> review.indexOf(gate()) < 0;
            case REFILLED, OPTION_GONE -> review.values(asks.subject()).contains(asks.ours());
            case VALUE_GONE -> review.values(asks.subject()).isEmpty();
            case ROLE_ADDED ->
                role(review).anyMatch(role -> role.required() && role.person().isEmpty() && !isAnswered(review, role));
            case ROLE_GONE -> role(review).anyMatch(role -> role.required() && role.placeholder() < 0);
            case ROLE_TYPED -> role(review).anyMatch(role -> !isAnswered(review, role));
        };
    }

    /// Whether nobody decided the gate since.
    private boolean isUnmoved(Review review) {
        return review.indexOf(gate()) >= 0 && mark(review).number() < said.number();
    }

    private Mark mark(Review review) {
        return review.mark(review.gate(review.indexOf(gate())));
    }

    private UUID gate() {
        return asks.gate().getFirst();
    }

    private Stream<RoleState> role(Review review) {
        return review.meeting().roles().stream().filter(role -> role.label().equals(asks.subject()));
    }

    /// Whether the role has voted since.
    private boolean isAnswered(Review review, RoleState role) {
        return review.meeting()
                .round()
                .vote(role)
                .filter(cast -> cast.said().number() > said.number())
                .isPresent();
    }
}
