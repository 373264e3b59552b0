/// Probes that read files in a folder: test reports, environment files and records. May use `model`,
/// `signal.probe`, SnakeYAML Engine and the JDK's XML reader.
@NullMarked
package dev.gateboard.signal.file;

import org.jspecify.annotations.NullMarked;
