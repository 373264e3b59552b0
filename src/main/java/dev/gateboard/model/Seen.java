package dev.gateboard.model;

/// What somebody saw of a review before acting on it. An action is refused where what it is about has moved since:
/// nobody passes a gate that somebody else failed while the line was open.
public sealed interface Seen {

    /// Nothing that has to be compared: what a program does that looks and acts in one.
    record Anything() implements Seen {}

    /// The review with this event as its newest.
    record UpTo(int event) implements Seen {}

    /// The gates with this status, as a script names it.
    record Status(Standing standing) implements Seen {}

    Seen ANYTHING = new Anything();

    /// What a board shows.
    static Seen of(Board board) {
        return new UpTo(board.review().last().number());
    }
}
