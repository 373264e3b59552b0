/// Asks probes again and again: one virtual thread a probe, a few requests at a time a source, and quiet while a source
/// cannot be reached. Imports `model` alone.
///
/// ```java
/// try (var loop = new Loop(Pace.of(InstantSource.system()), reading -> workspace.observe(review, List.of(reading)))) {
///     loop.start(questions);
/// }
/// ```
@NullMarked
package dev.gateboard.signal.probe;

import org.jspecify.annotations.NullMarked;
