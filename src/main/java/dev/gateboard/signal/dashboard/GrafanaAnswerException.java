package dev.gateboard.signal.dashboard;

import dev.gateboard.model.signal.Verdict;

/// Why Grafana gave no answer that counts; the message is one sentence.
final class GrafanaAnswerException extends Exception {
    private static final long serialVersionUID = 1;

    private final Verdict verdict;
    private final int status;

    GrafanaAnswerException(Verdict verdict, String sentence, int status) {
        super(sentence);
        this.verdict = verdict;
        this.status = status;
    }

    Verdict verdict() {
        return verdict;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    /// Of the HTTP answer; 0 where there was none.
    int status() {
        return status;
    }
}
