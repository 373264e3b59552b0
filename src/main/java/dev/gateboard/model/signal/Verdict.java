package dev.gateboard.model.signal;

import java.util.Arrays;
import java.util.Optional;

/// What an answer says about a gate. Only `PASS` can clear one and only `FAIL` can hold one back; the others change
/// nothing and are shown with their reason (rule R11).
public enum Verdict {
    FAIL("fail"),
    ERROR("error"),
    NO_DATA("noData"),
    INCONCLUSIVE("inconclusive"),
    PASS("pass");

    private final String jsonName;

    Verdict(String jsonName) {
        this.jsonName = jsonName;
    }

    /// The name in every JSON: the store, the record and the command line. It never changes.
    public String jsonName() {
        return jsonName;
    }

    /// The verdict with this name in JSON; empty where there is none.
    public static Optional<Verdict> named(String jsonName) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.jsonName.equals(jsonName))
                .findFirst();
    }
}
