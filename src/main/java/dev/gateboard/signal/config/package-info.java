/// The user's sources and the YAML they are written in, with line numbers for every error. May use `model`,
/// `signal.probe` and SnakeYAML Engine.
@NullMarked
package dev.gateboard.signal.config;

import org.jspecify.annotations.NullMarked;
