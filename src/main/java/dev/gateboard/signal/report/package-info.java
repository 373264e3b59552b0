/// Probes that read reports in JSON from a folder: what scanners, load tests and vulnerability assessments wrote. May
/// use `signal.file`, `signal.http` for the shape of JSON, `signal.probe` and `model`.
@NullMarked
package dev.gateboard.signal.report;

import org.jspecify.annotations.NullMarked;
