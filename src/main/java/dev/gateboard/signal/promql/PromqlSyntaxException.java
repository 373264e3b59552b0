package dev.gateboard.signal.promql;

/// Where a text stops being PromQL, and why. It stays within the package: others get a [ParsedQuery.Broken].
final class PromqlSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final int at;
    private final String reason;

    PromqlSyntaxException(int at, String reason) {
        super(reason, null, false, false);
        this.at = at;
        this.reason = reason;
    }

    int at() {
        return at;
    }

    String reason() {
        return reason;
    }
}
