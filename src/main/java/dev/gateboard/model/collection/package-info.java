/// Immutable lists that share what did not change, and values computed on first use. May use only the JDK.
@NullMarked
package dev.gateboard.model.collection;

import org.jspecify.annotations.NullMarked;
