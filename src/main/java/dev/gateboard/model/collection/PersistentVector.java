package dev.gateboard.model.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// A list of fixed size whose copies share all but what differs: setting one element of n copies about 64 + n/64
/// references.
public final class PersistentVector<T> {
    private static final int CHUNK = 64;

    private final Object[][] chunks;
    private final int size;

    private PersistentVector(Object[][] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    public static <T> PersistentVector<T> of(List<T> elements) {
        var chunks = new Object[(elements.size() + CHUNK - 1) / CHUNK][];
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            int from = chunk * CHUNK;
            chunks[chunk] = elements.subList(from, Math.min(from + CHUNK, elements.size()))
                    .toArray();
        }
        return new PersistentVector<>(chunks, elements.size());
    }

    public static <T> PersistentVector<T> filled(int size, T element) {
        var elements = new ArrayList<T>(size);
        for (int index = 0; index < size; index++) elements.add(element);
        return of(elements);
    }

    public int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    public T get(int index) {
        return (T) chunks[index / CHUNK][index % CHUNK];
    }

    /// The same list with another element at `index`; this very list where the element is already there.
    @SuppressWarnings("ReferenceEquality") // which object it is, is the question
    public PersistentVector<T> withElement(int index, T element) {
        if (get(index) == element) return this;
        var copy = Arrays.copyOf(chunks, chunks.length);
        copy[index / CHUNK] = Arrays.copyOf(chunks[index / CHUNK], chunks[index / CHUNK].length);
        copy[index / CHUNK][index % CHUNK] = element;
        return new PersistentVector<>(copy, size);
    }

    /// Tells every index at which the other list, of the same size, holds another object.
    @SuppressWarnings("ReferenceEquality") // which object it is, is the question
    public void forEachDifference(PersistentVector<T> other, IntConsumer difference) {
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            if (chunks[chunk] == other.chunks[chunk]) continue;
            for (int index = 0; index < chunks[chunk].length; index++) {
                if (chunks[chunk][index] != other.chunks[chunk][index]) difference.accept(chunk * CHUNK + index);
            }
        }
    }
}
