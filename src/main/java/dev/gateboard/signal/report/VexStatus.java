package dev.gateboard.signal.report;

/// What is known of a vulnerability in a product. Only a product that is cleared is known to be safe.
enum VexStatus {
    /// It is not affected, for a reason that is given, or it is fixed.
    CLEARED,
    /// It is said not to be affected, and not why.
    UNFOUNDED,
    /// Nobody has found out yet.
    UNKNOWN,
    AFFECTED;

    VexStatus orWorse(VexStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
