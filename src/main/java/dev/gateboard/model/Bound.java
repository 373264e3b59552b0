package dev.gateboard.model;

import java.util.BitSet;
import java.util.stream.IntStream;

/// The gates of a review that something is bound to, or was: an answer costs what it may be about, and not what is
/// there.
final class Bound {
    static final Bound NONE = new Bound(new BitSet());

    private final BitSet gates;

    private Bound(BitSet gates) {
        this.gates = gates;
    }

    static Bound of(PersistentVector<GateState> states) {
        var gates = new BitSet();
        for (int index = 0; index < states.size(); index++) if (isBound(states.get(index))) gates.set(index);
        return new Bound(gates);
    }

    private static boolean isBound(GateState state) {
        return !state.signal().binding().isNone();
    }

    /// After these states became those.
    Bound after(PersistentVector<GateState> before, PersistentVector<GateState> now) {
        var more = new BitSet();
        now.forEachDifference(before, index -> {
            if (!gates.get(index) && isBound(now.get(index))) more.set(index);
        });
        if (more.isEmpty()) return this;
        more.or(gates);
        return new Bound(more);
    }

    IntStream indexes() {
        return gates.stream();
    }
}
