package dev.gateboard.signal.http;

import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import java.nio.file.Path;
import java.util.Map;
import okhttp3.OkHttpClient;

/// Asks a source as `sources.yaml` has it.
record SourceFixture(OkHttpClient shared, CredentialResolver credentials) {

    HttpResult ask(String keys) throws InvalidConfigException {
        return client(keys).get("/", Map.of(), 1 << 20);
    }

    SourceHttpClient client(String keys) throws InvalidConfigException {
        var sources = SourcesFile.read(Path.of("/"), "sources: {s: {kind: http, " + keys + "}}");
        return new SourceHttpClient(shared, sources.source("s").orElseThrow(), credentials);
    }

    static String reason(HttpResult result) {
        return result instanceof HttpResult.NoResponse(String reason) ? reason : "";
    }

    static int status(HttpResult result) {
        return result instanceof HttpResult.Response http ? http.status() : 0;
    }
}
