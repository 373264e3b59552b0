package dev.gateboard.store;

/// What is done inside one write transaction (rule R33).
@FunctionalInterface
public interface Writing<T> {
    T run(Transaction transaction) throws StoreException;
}
