package dev.gateboard.record;

/// What a demo's record says of itself, in every file of it.
final class Demo {
    static final String SENTENCE = "This is a demo: nothing in it can be signed, and it approves nothing.";

    private Demo() {}
}
