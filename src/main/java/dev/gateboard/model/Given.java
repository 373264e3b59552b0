package dev.gateboard.model;

/// What its owner gave a review beside the document: a short name or none, the answer to rule R7's question, and the
/// probes stored with it.
///
/// @param answered the number of the event that answered it
record Given(String name, Review.Answer unmarkedOptional, int answered, Deed.Sidecar sidecar) {
    static final Given NOTHING = new Given("", Review.Answer.NOT_ASKED, 0, new Deed.Sidecar("", ""));

    Given with(String other) {
        return new Given(other, unmarkedOptional, answered, sidecar);
    }

    Given with(Review.Answer answer, int event) {
        return new Given(name, answer, event, sidecar);
    }

    Given with(Deed.Sidecar other) {
        return new Given(name, unmarkedOptional, answered, other);
    }
}
