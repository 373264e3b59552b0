/// Bindings, readings, probe results, sources and test alerts as values, without asking anything. May use other
/// `model` packages.
@NullMarked
package dev.gateboard.model.signal;

import org.jspecify.annotations.NullMarked;
