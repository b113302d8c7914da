package blockbuster.media;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Serves one packaged title as a platform would: playlists, keys, and byte ranges of ciphertext by path. */
final class FilmServer implements AutoCloseable, UriScheme {

    private final HttpServer server;
    private final Path folder;
    private final PackagedTitle title;
    private final TitleKeys keys;
    private final int maxHeight;
    private final Set<String> requested = new ConcurrentSkipListSet<>();

    FilmServer(Path folder, TitleKeys keys, int maxHeight) throws IOException {
        this.folder = folder;
        this.title = PackagedTitle.read(folder);
        this.keys = keys;
        this.maxHeight = maxHeight;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String masterUrl() {
        return url("master");
    }

    /** The playlist of a rendition. */
    String url(String playlist) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + playlist + ".m3u8";
    }

    /** Paths of keys that players asked for. */
    Set<String> requestedKeys() {
        var asked = new TreeSet<>(requested);
        asked.removeIf(path -> !path.startsWith("/keys/"));
        return asked;
    }

    @Override
    public String playlist(String rendition) {
        return rendition + ".m3u8";
    }

    @Override
    public String key(String rendition, String window) {
        return "/keys/" + rendition + "/" + window;
    }

    @Override
    public String segment(StoredRange range, @Nullable StoredRange next) {
        return "/b/" + range.blobId() + "/" + range.from() + "-" + range.to() + ".m4s";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            requested.add(path);
            var body = body(path);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] body(String path) throws IOException {
        var parts = path.substring(1).split("[/.]");
        if (path.startsWith("/b/")) {
            return range(path.split("/")[2], path.split("/")[3].replaceAll("\\.(m4s|vtt)", ""));
        }
        if (path.startsWith("/keys/")) {
            return parts[2].equals("all")
                    ? keys.trackKey(parts[1])
                    : keys.videoKey(parts[1], Integer.parseInt(parts[2]));
        }
        var text = parts[0].equals("master") ? Playlists.master(title, maxHeight, this) : media(parts[0]);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The files' names serve as blob ids. */
    private String media(String name) {
        var rendition = title.rendition(name).orElseThrow();
        List<String> blobIds = rendition.files();
        return Playlists.media(rendition, blobIds, this);
    }

    private byte[] range(String file, String range) throws IOException {
        long from = Long.parseLong(range.split("-")[0]);
        long to = Long.parseLong(range.split("-")[1]);
        try (var blob = new RandomAccessFile(folder.resolve(file).toFile(), "r")) {
            var bytes = new byte[Math.toIntExact(to - from + 1)];
            blob.seek(from);
            blob.readFully(bytes);
            return bytes;
        }
    }
}
