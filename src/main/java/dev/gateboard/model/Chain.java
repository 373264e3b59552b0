package dev.gateboard.model;

import java.util.ArrayList;
import java.util.List;

/// A list that grows at its front and shares all that is behind it.
public sealed interface Chain<T> {

    record End<T>() implements Chain<T> {}

    record Node<T>(T first, Chain<T> rest) implements Chain<T> {}

    static <T> Chain<T> empty() {
        return new End<>();
    }

    default Chain<T> prepend(T element) {
        return new Node<>(element, this);
    }

    /// All elements, the one that was added last first.
    default List<T> newestFirst() {
        var elements = new ArrayList<T>();
        Chain<T> rest = this;
        while (rest instanceof Node<T>(T first, Chain<T> next)) {
            elements.add(first);
            rest = next;
        }
        return elements;
    }
}
