/// Opens the SQLite file and runs one transaction at a time. May use `model` and the packages below it.
@NullMarked
package dev.gateboard.store;

import org.jspecify.annotations.NullMarked;
