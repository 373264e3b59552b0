package dev.gateboard.record.content;

import dev.gateboard.language.Language;
import java.util.List;
import java.util.Set;

/// What the pages for people say about a record folder: the record, who signed, and what was said afterwards.
///
/// @param signedRoles indexes of roles
public record RecordSignatureStatus(RecordJson recordJson, Set<Integer> signedRoles, List<AmendmentStatus> amendments) {
    /// The number of the form of these pages: another one as soon as the same record gives another page, so that no
    /// one takes a page of another version for an edited one.
    public static final int PAGES = 7;

    public RecordSignatureStatus {
        signedRoles = Set.copyOf(signedRoles);
        amendments = List.copyOf(amendments);
    }

    public record AmendmentStatus(AmendmentStatement amendment, boolean isSigned) {}

    /// The language of the record; English where this program does not speak it.
    public Language language() {
        return Language.ofTag(recordJson.language()).orElse(Language.ENGLISH);
    }

    /// When the record was decided, or of a draft its newest event; ISO 8601.
    public String asOf() {
        return isDecided()
                ? recordJson.decision().at()
                : recordJson.history().lines().getLast().at();
    }

    public boolean isDecided() {
        return !recordJson.decision().decision().isEmpty();
    }

    /// Whether this program makes the pages of a record as they were made then.
    public static boolean canMake(int pages) {
        return pages == PAGES;
    }

    /// Whether there is something to sign: a decision that is no demo's.
    public boolean isSignable() {
        return isDecided() && !recordJson.history().ofDemo();
    }

    public boolean isSigned(RecordJson.Role role) {
        return signedRoles.contains(recordJson.roles().indexOf(role));
    }

    /// The role's statement.
    public String file(RecordJson.Role role) {
        return recordJson.name() + "." + role.file() + ".json";
    }
}
