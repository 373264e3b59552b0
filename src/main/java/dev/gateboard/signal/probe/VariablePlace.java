package dev.gateboard.signal.probe;

/// Where in a probe a variable's value goes, which decides how it is escaped there (rule R13).
public enum VariablePlace {
    PROMQL,
    LOGQL,
    LOGSQL,
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
    TEXT
}
