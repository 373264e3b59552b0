/// Probes proposed from documents of other tools: Prometheus rules, Argo Rollouts, Keptn and OpenSLO. May use
/// `signal`, `signal.config` and `signal.promql`.
@NullMarked
package dev.gateboard.signal.imports;

import org.jspecify.annotations.NullMarked;
