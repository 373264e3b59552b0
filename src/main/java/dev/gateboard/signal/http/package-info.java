/// The HTTP client for all sources with its limits, and responses bound to their expected form. May use
/// `model.signal`, `signal.config`, OkHttp and Jackson.
@NullMarked
package dev.gateboard.signal.http;

import org.jspecify.annotations.NullMarked;
