package blockbuster.walrus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain HTTP to a daemon, for tests of what goes over the wire. */
record Daemon(URI url, HttpClient http) implements AutoCloseable {

    private static final String BOUNDARY = "----walrus-test";

    static Daemon of(LocalWalrus walrus) {
        return new Daemon(walrus.url(), HttpClient.newHttpClient());
    }

    HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
        BodyPublisher publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path)).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    JsonNode store(String query, byte[] body) {
        return json(send("PUT", "/v1/blobs" + query, body));
    }

    record Part(String name, byte[] content) {
        Part(String name, String content) {
            this(name, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    HttpResponse<byte[]> putQuilt(String query, List<Part> parts) {
        return send(
                "PUT", "/v1/quilts" + query, form(parts), "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    static byte[] form(List<Part> parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (Part part : parts) {
            out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name()
                            + "\"; filename=\"f\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(part.content());
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        return new JsonMapper().readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
