/// Asking servers: one client a source, without redirects, with caps and a timeout, and every trouble as a sentence.
@NullMarked
package dev.gateboard.signal.http;

import org.jspecify.annotations.NullMarked;
