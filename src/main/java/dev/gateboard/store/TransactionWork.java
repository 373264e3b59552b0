package dev.gateboard.store;

import dev.gateboard.store.sqlite.StoreException;

/// What is done inside one write transaction (rule R33).
@FunctionalInterface
public interface TransactionWork<T> {
    T run(StoreTransaction transaction) throws StoreException;
}
