package dev.gateboard.model;

import java.util.List;

/// What verifying a record found (rule R30).
///
/// @param roles one sentence a role, in the record's order
/// @param remarks what is worth knowing and changes nothing
/// @param summary one paragraph; it ends with what signatures do not prove
public record Verification(Result result, List<String> roles, List<String> remarks, String summary) {

    public enum Result {
        APPROVED,
        NOT_A_RECORD,
        DAMAGED,
        CHANGED,
        SIGNED_BY_ANOTHER,
        NOT_SIGNED,
        DECIDED_WITHOUT,
        UNCHECKED
    }

    public Verification {
        roles = List.copyOf(roles);
        remarks = List.copyOf(remarks);
    }

    public boolean isGood() {
        return result == Result.APPROVED;
    }
}
