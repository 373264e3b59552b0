package dev.gateboard.record.content;

/// What a demo's record says of itself, in every file of it.
public final class DemoNotice {
    public static final String SENTENCE = "This is a demo: nothing in it can be signed, and it approves nothing.";

    private DemoNotice() {}
}
