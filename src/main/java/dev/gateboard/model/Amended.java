package dev.gateboard.model;

import java.util.List;

/// An amendment as it was made.
///
/// @param signed the signature of whoever amended; at most one
public record Amended(Said said, Deed.Amend deed, List<Meeting.Signed> signed) {
    public Amended {
        signed = List.copyOf(signed);
    }

    Amended signed(Meeting.Signed signature) {
        return new Amended(said, deed, List.of(signature));
    }
}
