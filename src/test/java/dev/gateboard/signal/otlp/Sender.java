package dev.gateboard.signal.otlp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Sends requests to a receiver as a plain HTTP client does.
final class Sender implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final OtlpHttpReceiver receiver;

    Sender(OtlpHttpReceiver receiver) {
        this.receiver = receiver;
    }

    HttpRequest.Builder to(String path, String type) {
        return HttpRequest.newBuilder(URI.create(receiver.endpoint() + path)).header("Content-Type", type);
    }

    HttpResponse<byte[]> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(to(path, type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<byte[]> postGzip(String path, String type, byte[] zipped) throws IOException, InterruptedException {
        return send(
                to(path, type).header("Content-Encoding", "gzip").POST(HttpRequest.BodyPublishers.ofByteArray(zipped)));
    }

    /// Without a Content-Length, as the SDKs send.
    HttpResponse<byte[]> postChunked(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(
                to(path, type).POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        client.close();
    }
}
