/// The Prometheus query language: a text becomes tokens, and tokens a tree. Nothing here asks a server; the tree says
/// which
/// series an expression reads, and how. It knows the language up to Prometheus 3.14, experimental parts included.
/// Example:
/// `ParsedQuery.of("sum(rate(http_requests_total[5m]))")` is a tree whose only selector is `http_requests_total`.
@NullMarked
package dev.gateboard.signal.promql;

import org.jspecify.annotations.NullMarked;
