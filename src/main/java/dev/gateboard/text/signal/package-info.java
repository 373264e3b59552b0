/// Sentences about probes, readings, proposals and test alerts. May use `model` and `text`.
@NullMarked
package dev.gateboard.text.signal;

import org.jspecify.annotations.NullMarked;
