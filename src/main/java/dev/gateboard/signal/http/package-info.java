/// The HTTP client for all sources with its limits, the `http` probe, and responses bound to their expected form.
/// May use `model.signal`, `signal.config`, `signal.probe`, OkHttp and Jackson.
@NullMarked
package dev.gateboard.signal.http;

import org.jspecify.annotations.NullMarked;
