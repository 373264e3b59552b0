package dev.gateboard.workspace.review;

import dev.gateboard.language.Messages;

/// What is refused of a demo and in a demo's database, so that its mark cannot be lost.
public final class DemoRules {
    private DemoRules() {}

    /// Without the record there is nothing in the file that says what it is of.
    public static String neverPlain() {
        return Messages.WORKSPACE.text("demo.neverPlain");
    }

    /// Why a review of work is not taken into a database of demos.
    public static String only(String name) {
        return Messages.WORKSPACE.text("demo.only", name);
    }
}
