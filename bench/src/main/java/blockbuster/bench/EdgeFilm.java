package blockbuster.bench;

import blockbuster.walrus.BlobId;
import blockbuster.walrus.HashedRange;
import blockbuster.walrus.RangeSeal;
import blockbuster.walrus.StoredBlob;
import blockbuster.walrus.WalrusClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The same bytes as one blob for the edge and as a file for each segment for nginx. */
final class EdgeFilm {
    static final int SEGMENTS = 64;
    static final long EXPIRY = 4_000_000_000L;
    static final byte[] SECRET = new byte[32];

    private final int segmentBytes;
    private final byte[] blob;

    EdgeFilm(int segmentBytes) {
        this.segmentBytes = segmentBytes;
        this.blob = new byte[SEGMENTS * segmentBytes];
        new Random(segmentBytes).nextBytes(blob);
    }

    int segmentBytes() {
        return segmentBytes;
    }

    StoredBlob store(WalrusClient client) {
        return client.store(blob, 1);
    }

    void writeFiles(Path folder) throws IOException {
        for (int i = 0; i < SEGMENTS; i++) {
            Files.write(folder.resolve(file(i)), segment(i));
        }
    }

    String file(int index) {
        return segmentBytes + "-" + index + ".m4s";
    }

    private byte[] segment(int index) {
        return Arrays.copyOfRange(blob, index * segmentBytes, (index + 1) * segmentBytes);
    }

    /** What a server would write into a playlist, without reading ahead: every byte is asked for anyway. */
    List<String> addresses(BlobId id) throws Exception {
        var seal = new RangeSeal(SECRET);
        var token = token();
        var addresses = new ArrayList<String>();
        for (int i = 0; i < SEGMENTS; i++) {
            var hash = HexFormat.of().formatHex(HashedRange.sha256().digest(segment(i)));
            var range = new HashedRange(id, (long) i * segmentBytes, segmentBytes, hash);
            addresses.add("/b/" + id + "/" + range.from() + "-" + range.to() + ".m4s?t=" + token + "&"
                    + seal.query(range, null));
        }
        return addresses;
    }

    private static String token() throws Exception {
        var signed = base64("{\"alg\":\"HS256\"}") + "."
                + base64("{\"iss\":\"blockbuster\",\"aud\":\"stream\",\"sid\":\"7f9c2ba4-e88f-4827-8d2e-000000000000\","
                        + "\"cid\":\"0x56ae1c86e17db174ea002f8340e28880bc8a8587c56e8604a4fa6b1170b23a60\",\"mh\":1080,"
                        + "\"exp\":" + EXPIRY + "}");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        var signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
