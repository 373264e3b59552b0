/// Probes that ask a Prometheus, or what speaks its HTTP API. Judged here, never in PromQL.
@NullMarked
package dev.gateboard.signal.prometheus;

import org.jspecify.annotations.NullMarked;
