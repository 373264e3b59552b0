package dev.gateboard.signal.http;

import java.util.Map;

/// One request to a source and what came of it, without any credential.
public record SourceExchange(Call call, HttpResult answer) {

    /// What was asked.
    ///
    /// @param source the source's key
    /// @param path behind the source's address
    /// @param fields of the form, and the headers the probe itself sets, each as `header NAME`
    public record Call(String source, String method, String path, Map<String, String> fields) {
        public Call {
            fields = Map.copyOf(fields);
        }
    }
}
