package dev.gateboard.model.collection;

import java.util.ArrayList;
import java.util.List;

/// A list that grows at its front and shares all that is behind it.
public sealed interface PersistentList<T> {

    record End<T>() implements PersistentList<T> {}

    record Node<T>(T first, PersistentList<T> rest) implements PersistentList<T> {}

    static <T> PersistentList<T> empty() {
        return new End<>();
    }

    default PersistentList<T> prepend(T element) {
        return new Node<>(element, this);
    }

    /// All elements, the one that was added last first.
    default List<T> newestFirst() {
        var elements = new ArrayList<T>();
        PersistentList<T> rest = this;
        while (rest instanceof Node<T>(T first, PersistentList<T> next)) {
            elements.add(first);
            rest = next;
        }
        return elements;
    }
}
