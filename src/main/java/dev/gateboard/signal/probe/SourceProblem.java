package dev.gateboard.signal.probe;

/// Why a source does not answer what it is asked.
///
/// @param sentence one sentence, and what to do
/// @param isRefused whether something answers there, and refuses: a login, a redirect, an error of its own
public record SourceProblem(String sentence, boolean isRefused) {
    /// A trouble that an answer of this status tells of.
    ///
    /// @param status of the answer; 0 where there was none
    public static SourceProblem of(String sentence, int status) {
        return new SourceProblem(sentence, refuses(status));
    }

    /// Whether an answer of this status says nothing but that it will not be asked so.
    public static boolean refuses(int status) {
        return (status >= 300 && status < 400) || status == 401 || status == 403 || status == 407 || status >= 500;
    }
}
