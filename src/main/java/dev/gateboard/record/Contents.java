package dev.gateboard.record;

import java.util.List;
import java.util.Set;

/// What the pages for people say about a record folder: the record, who signed, and what was said afterwards.
///
/// @param signed indexes of roles
record Contents(Twin twin, Set<Integer> signed, List<Amends> amendments) {
    /// The number of the form of these pages: another one as soon as the same record gives another page, so that nobody
    /// takes a page of another version for an edited one.
    static final int PAGES = 1;

    Contents {
        signed = Set.copyOf(signed);
        amendments = List.copyOf(amendments);
    }

    record Amends(Amendment amendment, boolean signed) {}

    boolean isDecided() {
        return !twin.decision().decision().isEmpty();
    }

    /// Whether there is something to sign: a decision that is no demo's.
    boolean isSignable() {
        return isDecided() && !twin.history().ofDemo();
    }

    boolean isSigned(Twin.Role role) {
        return signed.contains(twin.roles().indexOf(role));
    }

    /// The role's statement.
    String file(Twin.Role role) {
        return twin.name() + "." + role.file() + ".json";
    }
}
