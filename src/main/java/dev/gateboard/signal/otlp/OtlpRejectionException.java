package dev.gateboard.signal.otlp;

import dev.gateboard.language.Messages;
import java.io.IOException;

/// Why a request is not taken, as its sender is told.
final class OtlpRejectionException extends IOException {
    private static final long serialVersionUID = 1;

    /// `google.rpc.Code`.
    private static final int INVALID_ARGUMENT = 3;

    private static final int RESOURCE_EXHAUSTED = 8;
    private static final int UNAVAILABLE = 14;

    private final int http;
    private final int code;
    private final String sentence;

    private OtlpRejectionException(int http, int code, String sentence) {
        super(sentence);
        this.http = http;
        this.code = code;
        this.sentence = sentence;
    }

    static OtlpRejectionException malformed(String sentence) {
        return new OtlpRejectionException(400, INVALID_ARGUMENT, sentence);
    }

    static OtlpRejectionException tooLarge(long limit) {
        return new OtlpRejectionException(413, RESOURCE_EXHAUSTED, Messages.SIGNAL.text("otlp.tooLarge", limit >> 20));
    }

    static OtlpRejectionException busy() {
        return new OtlpRejectionException(503, UNAVAILABLE, Messages.SIGNAL.text("otlp.busy"));
    }

    int http() {
        return http;
    }

    int code() {
        return code;
    }

    String sentence() {
        return sentence;
    }
}
