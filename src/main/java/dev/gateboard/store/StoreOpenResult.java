package dev.gateboard.store;

/// What became of opening a file.
public sealed interface StoreOpenResult {

    record Opened(Store store) implements StoreOpenResult {}

    /// `sentence` says what is wrong with which file and what to do next. The file was not written to.
    record OpenRefused(String sentence) implements StoreOpenResult {}
}
