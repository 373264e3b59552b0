/// Parses the Prometheus query language into a tree of selectors and operators. May use only the JDK.
@NullMarked
package dev.gateboard.signal.promql;

import org.jspecify.annotations.NullMarked;
