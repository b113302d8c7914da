package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.media.hls.SourcePlaylist;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagerTest {

    private static final TitleKeys KEYS = new TitleKeys(new byte[TitleKeys.SECRET_BYTES]);
    private static final Packager PACKAGER = new Packager(8_000, 100_000);

    @TempDir
    static Path shared;

    private static Path ladder;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeLadder() {
        var film = TestFilms.film(shared.resolve("film.mp4"), "320x180", 10, 18);
        var report = new VideoProbe(TestFilms.TOOLS).probe(film);
        ladder = new Transcoder(TestFilms.TOOLS)
                .transcode(film, report, LadderPlan.of(report), shared.resolve("work"), progress -> {});
    }

    @Test
    void describesRenditions() {
        var title = PACKAGER.packageTitle(ladder, KEYS, folder.resolve("title"));

        assertThat(title.durationMs()).isBetween(18_000L, 18_100L);
        assertThat(title.windows()).isEqualTo(3);
        var video = title.rendition("v180").orElseThrow();
        assertThat(video.codecs()).isEqualTo("avc1.6400%02X".formatted(levelByFfprobe()));
        assertThat(video.segments()).extracting(PackagedSegment::window).containsExactly(0, 0, 1, 1, 2);
        assertThat(video.bandwidth()).isGreaterThanOrEqualTo(video.averageBandwidth());
        assertThat(title.rendition("a0").orElseThrow().codecs()).isEqualTo("mp4a.40.2");
        assertThat(folder.resolve("title").resolve(title.posterFile())).isNotEmptyFile();
    }

    @Test
    void decryptsToTheVeryLadder() throws Exception {
        var out = folder.resolve("title");
        var title = PACKAGER.packageTitle(ladder, KEYS, out);

        for (var rendition : title.renditions()) {
            var plain = new ByteArrayOutputStream();
            plain.write(stored(
                    out,
                    rendition,
                    rendition.init().fileIndex(),
                    rendition.init().from(),
                    rendition.init().to()));
            for (var segment : rendition.segments()) {
                var ciphertext = stored(out, rendition, segment.fileIndex(), segment.from(), segment.to());
                assertThat(sha256(ciphertext)).isEqualTo(segment.sha256Hex());
                plain.write(decrypt(rendition, segment, ciphertext));
            }
            assertThat(plain.toByteArray()).isEqualTo(Files.readAllBytes(ladder.resolve(rendition.name() + ".mp4")));
        }
    }

    @Test
    void rollsFilesAtSegmentEdgesWithoutGaps() throws IOException {
        var out = folder.resolve("title");
        var video = PACKAGER.packageTitle(ladder, KEYS, out).rendition("v180").orElseThrow();

        assertThat(video.files()).hasSizeGreaterThan(1);
        assertThat(video.init().fileIndex()).isZero();
        assertThat(video.init().from()).isZero();
        var sizes = new long[video.files().size()];
        sizes[0] = video.init().to() + 1;
        for (var segment : video.segments()) {
            assertThat(segment.from()).isEqualTo(sizes[segment.fileIndex()]);
            sizes[segment.fileIndex()] = segment.to() + 1;
        }
        for (int i = 0; i < sizes.length; i++) {
            assertThat(Files.size(out.resolve(video.files().get(i))))
                    .isEqualTo(sizes[i])
                    .isLessThanOrEqualTo(100_000);
        }
    }

    @Test
    void keysRotateByWindowForPicturesAndNotForSound() throws Exception {
        var out = folder.resolve("title");
        var title = PACKAGER.packageTitle(ladder, KEYS, out);
        var video = title.rendition("v180").orElseThrow();
        var last = video.segments().getLast();
        var wrongWindow = new PackagedSegment(
                last.fileIndex(), last.from(), last.to(), last.durationUs(), 0, last.ivHex(), last.sha256Hex());
        var ciphertext = stored(out, video, last.fileIndex(), last.from(), last.to());
        var plain = SourcePlaylist.read(ladder.resolve("v180.m3u8")).segments().getLast();

        assertThat(decrypt(video, last, ciphertext)).hasSize(plain.length());
        assertThat(tryDecrypt(video, wrongWindow, ciphertext)).isNotEqualTo(decrypt(video, last, ciphertext));
        assertThat(title.rendition("a0").orElseThrow().segments())
                .extracting(segment -> title.rendition("a0").orElseThrow().keyWindow(segment))
                .containsOnly("all");
    }

    @Test
    void repeatsToTheByteAndReplacesWhatACrashLeft() throws Exception {
        var out = folder.resolve("title");
        var first = PACKAGER.packageTitle(ladder, KEYS, out);
        var hashes = hashes(out);
        Files.createDirectory(folder.resolve("title.partial-1"));

        var second = PACKAGER.packageTitle(ladder, KEYS, out);

        assertThat(second).isEqualTo(first);
        assertThat(hashes(out)).isEqualTo(hashes);
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(out);
        }
    }

    @Test
    void recordSurvivesJson() {
        var title = PACKAGER.packageTitle(ladder, KEYS, folder.resolve("title"));

        assertThat(PackagedTitle.fromJson(title.toJson())).isEqualTo(title);
        assertThat(PackagedTitle.read(folder.resolve("title"))).isEqualTo(title);
        assertThat(title.segmentRootHex())
                .isEqualTo(SegmentTree.rootHex(title.renditions()))
                .hasSize(64);
    }

    /** Of a High profile stream, whose number is 0x64. */
    private static int levelByFfprobe() {
        var media = ladder.resolve("v180.mp4").toString();
        return Integer.parseInt(
                TestFilms.ffprobe("-v", "error", "-show_entries", "stream=level", "-of", "csv=p=0", media)
                        .getFirst());
    }

    private static byte[] stored(Path out, PackagedRendition rendition, int file, long from, long to)
            throws IOException {
        var bytes = Files.readAllBytes(out.resolve(rendition.files().get(file)));
        return Arrays.copyOfRange(bytes, (int) from, (int) to + 1);
    }

    private static byte[] tryDecrypt(PackagedRendition rendition, PackagedSegment segment, byte[] ciphertext)
            throws Exception {
        try {
            return decrypt(rendition, segment, ciphertext);
        } catch (BadPaddingException e) {
            return new byte[0];
        }
    }

    private static byte[] decrypt(PackagedRendition rendition, PackagedSegment segment, byte[] ciphertext)
            throws Exception {
        var key = KEYS.key(rendition.kind(), rendition.name(), segment.window());
        var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new IvParameterSpec(HexFormat.of().parseHex(segment.ivHex())));
        return cipher.doFinal(ciphertext);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static TreeMap<String, String> hashes(Path folder) throws Exception {
        var hashes = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : List.copyOf(files.toList())) {
                hashes.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
