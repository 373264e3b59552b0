package dev.gateboard.workspace.review;

/// What is refused of a demo and in a demo's database, so that its mark cannot be lost.
public final class DemoRules {
    /// Without the record there is nothing in the file that says what it is of.
    public static final String NEVER_PLAIN =
            "This is a demo: what was decided in it is written with the record that says so, never without.";

    private DemoRules() {}

    /// Why a review of work is not taken into a database of demos.
    public static String only(String name) {
        return name
                + " is no demo and this is a database of demos, so nothing of it was taken; open it in another, with"
                + " --db.";
    }
}
