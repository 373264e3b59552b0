package dev.gateboard.store;

/// What became of opening a file.
public sealed interface Opening {

    record Opened(Store store) implements Opening {}

    /// `sentence` says what is wrong with which file and what to do next. The file was not written to.
    record Refused(String sentence) implements Opening {}
}
