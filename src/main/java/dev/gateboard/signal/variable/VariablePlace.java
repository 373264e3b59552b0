package dev.gateboard.signal.variable;

import dev.gateboard.signal.probe.ProbeKind;

/// Where in a probe a variable's value goes, which decides how it is escaped there (rule R13).
public enum VariablePlace {
    PROMQL,
    LOGQL,
    TRACEQL,
    /// A regular expression for a whole name.
    PATTERN,
    /// A pattern of paths below a folder.
    GLOB,
    /// A pattern of names, which is no path.
    NAME_GLOB,
    /// The path and query of a URL.
    URL,
    HEADER,
    /// Compared as it is; any of several names will do.
    NAMES,
    /// Taken as it is; one value.
    TEXT;

    public static VariablePlace of(ProbeKind kind, String key) {
        return switch (key) {
            case "query" ->
                switch (kind) {
                    case TEMPO -> TRACEQL;
                    case LOKI -> LOGQL;
                    default -> PROMQL;
                };
            case "volume" -> PROMQL;
            case "name" -> kind == ProbeKind.ALERT_RULE ? PATTERN : NAME_GLOB;
            case "path" -> kind == ProbeKind.HTTP ? URL : GLOB;
            case "signers" -> GLOB;
            case "headers" -> HEADER;
            case "service", "version", "environment", "release" -> NAMES;
            default -> TEXT;
        };
    }
}
