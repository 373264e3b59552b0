package dev.gateboard.signal.review;

/// Finds other reviews of the database. Signals know reviews by this alone: how they stand is decided elsewhere.
public interface ReviewLookup {
    /// That of the review that asks; no review is known where a probe is only tried.
    ScopedValue<ReviewLookup> BOUND = ScopedValue.newInstance();

    /// The review of this name or id.
    LookupResult find(String name);

    /// What came of it.
    sealed interface LookupResult {
        record Found(OtherReview review) implements LookupResult {}

        /// It is not there, not the only one, put away, or waits for the review that asks.
        ///
        /// @param reason one sentence
        record NotFound(String reason) implements LookupResult {}
    }
}
