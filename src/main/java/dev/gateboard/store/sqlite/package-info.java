/// The tables of the database, their migrations and the checks before it is used. May use `model`, `store.json`,
/// `java.sql`, SQLite and Jackson.
@NullMarked
package dev.gateboard.store.sqlite;

import org.jspecify.annotations.NullMarked;
