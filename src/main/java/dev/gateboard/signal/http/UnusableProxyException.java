package dev.gateboard.signal.http;

import java.io.IOException;

/// A source names a proxy that cannot be used; the message is one sentence.
final class UnusableProxyException extends IOException {
    private static final long serialVersionUID = 1;

    UnusableProxyException(String sentence) {
        super(sentence);
    }
}
