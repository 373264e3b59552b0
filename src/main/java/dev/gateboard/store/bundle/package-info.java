/// Reads and writes a review as one portable `.gateboard` file. May use `model`, `store.json`, `store.sqlite` and
/// Jackson.
@NullMarked
package dev.gateboard.store.bundle;

import org.jspecify.annotations.NullMarked;
