package dev.gateboard.signal.otlp;

import java.util.List;

/// What one request brings.
///
/// @param sha256 of its body as it was before compression: who did not hear our answer sends the same again
record OtlpArrivals(List<EmitterCount> counts, String sha256) {
    OtlpArrivals {
        counts = List.copyOf(counts);
    }
}
