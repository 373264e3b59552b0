package dev.gateboard.model;

/// What its owner gave a review beside the document: a short name or none, the answer to rule R7's question, and the
/// probes stored with it.
record Given(String name, Review.Answer unmarkedOptional, Deed.Sidecar sidecar) {
    static final Given NOTHING = new Given("", Review.Answer.NOT_ASKED, new Deed.Sidecar("", ""));

    Given with(String other) {
        return new Given(other, unmarkedOptional, sidecar);
    }

    Given with(Review.Answer answer) {
        return new Given(name, answer, sidecar);
    }

    Given with(Deed.Sidecar other) {
        return new Given(name, unmarkedOptional, other);
    }
}
