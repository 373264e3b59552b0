package dev.gateboard.model.review;

import dev.gateboard.model.collection.PersistentVector;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The gates of a review that something is bound to, or was: an answer costs what it may be about, and not what is
/// there.
public final class BoundGateIndex {
    static final BoundGateIndex NONE = new BoundGateIndex(new BitSet());

    private final BitSet gates;

    private BoundGateIndex(BitSet gates) {
        this.gates = gates;
    }

    static BoundGateIndex of(PersistentVector<GateState> states) {
        var gates = new BitSet();
        for (int index = 0; index < states.size(); index++) if (isBound(states.get(index))) gates.set(index);
        return new BoundGateIndex(gates);
    }

    private static boolean isBound(GateState state) {
        return !state.signal().binding().isNone();
    }

    /// After these states became those.
    BoundGateIndex update(PersistentVector<GateState> before, PersistentVector<GateState> now) {
        var more = new BitSet();
        now.forEachDifference(before, index -> {
            if (!gates.get(index) && isBound(now.get(index))) more.set(index);
        });
        if (more.isEmpty()) return this;
        more.or(gates);
        return new BoundGateIndex(more);
    }

    public IntStream indexes() {
        return gates.stream();
    }
}
