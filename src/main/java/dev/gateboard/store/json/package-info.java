/// The stored form of each action as JSON under a name that never changes. May use `model` and Jackson.
@NullMarked
package dev.gateboard.store.json;

import org.jspecify.annotations.NullMarked;
