package dev.gateboard.model.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a document says about a gate beside its text. Nothing of it changes the gate until the owner takes it.
///
/// @param guidance what stands under the gate and is no gate
/// @param priority such as `CRITICAL`; empty where none is named
/// @param owner the person or team the gate names, as written; empty where none is
/// @param optional why the gate may be optional, as the document puts it; empty where it does not say so
/// @param tiers the kinds of release or levels that alone have this gate; empty where all have it
public record GateHints(
        List<GuidanceLine> guidance,
        String priority,
        String owner,
        Optional<LocalDate> due,
        String optional,
        List<String> tiers) {
    public static final GateHints NONE = new GateHints(List.of(), "", "", Optional.empty(), "", List.of());

    public GateHints {
        guidance = List.copyOf(guidance);
        tiers = List.copyOf(tiers);
    }

    /// The same guidance and what it says of priority, owner and due date, with other hints kept.
    public GateHints withGuidance(
            List<GuidanceLine> lines, String namedPriority, String namedOwner, Optional<LocalDate> namedDue) {
        return new GateHints(lines, namedPriority, namedOwner, namedDue, optional, tiers);
    }

    /// Whether the document names who is to own the gate.
    public boolean hasOwner() {
        return !owner.isEmpty();
    }

    /// The same with what the document says of its necessity.
    public GateHints withOffers(String optionalReason, List<String> onlyFor) {
        return new GateHints(guidance, priority, owner, due, optionalReason, onlyFor);
    }

    /// A bullet, paragraph or block of code under a gate.
    ///
    /// @param depth how many lists it is nested in below the gate, from 0
    /// @param runs one line of text; of a block of code all its lines
    public record GuidanceLine(int line, int depth, boolean isBullet, List<TextRun> runs) {
        public GuidanceLine {
            runs = List.copyOf(runs);
        }

        /// What it says, of a block of code with its line ends.
        public String text() {
            return runs.stream().map(TextRun::text).collect(Collectors.joining());
        }

        /// Whether it is a block of code, or a paragraph that is nothing but code.
        public boolean isCode() {
            return !isBullet && runs.size() == 1 && runs.getFirst().look() == TextRun.TextStyle.CODE;
        }
    }
}
