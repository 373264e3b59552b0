/// What is asked, of whom, and how answers are judged: the two YAML files, and one subpackage a kind of source. May
/// import the model, OkHttp and Jackson.
///
/// ```java
/// var sources = Sources.read(file);
/// var sidecar = Sidecar.read("gates.probes.yaml", bytes);
/// Reading reading = new Asker(sources, clock).ask(sidecar.probe("error-rate"), variables);
/// ```
@NullMarked
package dev.gateboard.signal;

import org.jspecify.annotations.NullMarked;
