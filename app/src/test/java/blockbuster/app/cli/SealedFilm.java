package blockbuster.app.cli;

import blockbuster.media.FfmpegTools;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.HashedRange;
import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.RangeSeal;
import blockbuster.walrus.WalrusClient;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A short film on Walrus, and its playlist as a server would write it for an edge; in the clear, to need no keys. */
record SealedFilm(List<String> playlist, List<HashedRange> ranges, byte[] secret) {

    static final int FRAMES = 96;

    private static final Pattern RANGE = Pattern.compile("(\\d+)@(\\d+)");

    static SealedFilm store(FfmpegTools tools, LocalWalrus walrus, byte[] secret, Path folder) throws IOException {
        var outcome = tools.runFfmpeg(
                List.of(("-v error -f lavfi -i testsrc2=size=320x180:rate=24:duration=4 -c:v libx264 -g 24 -hls_time 1 "
                                + "-hls_playlist_type vod -hls_segment_type fmp4 -hls_flags single_file -f hls film.m3u8")
                        .split(" ")),
                folder,
                Duration.ofMinutes(1),
                line -> {});
        if (outcome.failed()) {
            throw new IOException("no film: " + outcome.firstErrors());
        }
        var bytes = Files.readAllBytes(folder.resolve("film.m4s"));
        try (var client = new WalrusClient(walrus.url(), walrus.url())) {
            var blob = client.store(bytes, 1).id();
            var lines = Files.readAllLines(folder.resolve("film.m3u8"));
            return new SealedFilm(lines, ranges(lines, blob, bytes), secret);
        }
    }

    private static List<HashedRange> ranges(List<String> lines, BlobId blob, byte[] bytes) {
        var ranges = new ArrayList<HashedRange>();
        for (var line : lines) {
            var range = RANGE.matcher(line);
            if (range.find()) {
                int length = Integer.parseInt(range.group(1));
                int from = Integer.parseInt(range.group(2));
                var hash = HashedRange.sha256().digest(Arrays.copyOfRange(bytes, from, from + length));
                ranges.add(new HashedRange(blob, from, length, HexFormat.of().formatHex(hash)));
            }
        }
        return ranges;
    }

    /** Serves the playlist with addresses at this edge. */
    Playlist serve(String edge) throws IOException {
        var text = text(edge).getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/film.m3u8", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
            }
        });
        server.start();
        return new Playlist(server);
    }

    private String text(String edge) {
        var text = new StringBuilder();
        int next = 0;
        for (var line : playlist) {
            if (line.startsWith("#EXT-X-MAP")) {
                line = "#EXT-X-MAP:URI=\"" + address(edge, next++) + "\"";
            } else if (!line.startsWith("#")) {
                line = address(edge, next++);
            }
            text.append(line.startsWith("#EXT-X-BYTERANGE") ? "" : line + "\n");
        }
        return text.toString();
    }

    private String address(String edge, int index) {
        var range = ranges.get(index);
        var following = index + 1 < ranges.size() ? ranges.get(index + 1) : null;
        return edge + "/b/" + range.blob() + "/" + range.from() + "-" + range.to() + ".m4s?t=" + token() + "&"
                + new RangeSeal(secret).query(range, following);
    }

    private String token() {
        var claims = "{\"iss\":\"blockbuster\",\"aud\":\"stream\",\"exp\":"
                + Instant.now().plusSeconds(600).getEpochSecond() + "}";
        var signed = base64("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Where players find it. */
    record Playlist(HttpServer server) implements AutoCloseable {

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/film.m3u8";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
