package blockbuster.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.walrus.BlobId;
import blockbuster.walrus.HashedRange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edge with a disk cache, restarted so that its memory is empty. */
class DiskTierTest {

    private static final TestingFilm FILM = new TestingFilm();
    private static final BlobId BLOB = BlobId.ofBytes(new byte[32]);
    private static final int SEGMENT = 60_000;
    static final int LARGEST = 64 << 10;
    static final long MEMORY = 16L * LARGEST;
    static final long DISK = 20L * LARGEST;

    private static final int KILLS = 3;
    private static final int SEGMENTS_A_KILL = 30;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestingAggregator aggregator = new TestingAggregator(FILM);
    private EdgeServer edge;

    @BeforeEach
    void start() {
        edge = EdgeServer.start(options());
    }

    private EdgeOptions options() {
        return EdgeOptions.of("127.0.0.1", 0, List.of(aggregator.url()), TestingTokens.SECRET)
                .withMemory(MEMORY, LARGEST)
                .withDisk(new DiskOptions(folder, DISK));
    }

    @AfterEach
    void stop() {
        edge.close();
        aggregator.close();
        http.close();
    }

    private void restart() {
        edge.close();
        start();
    }

    @Test
    void servesWhatItKnewBeforeARestart() throws Exception {
        play(0, 8);

        restart();
        play(0, 8);

        assertThat(aggregator.reads).hasValue(8);
        assertThat(metric("edge_disk_hits_total")).isEqualTo(8);
    }

    @Test
    void readsWhatMemoryHasNoRoomForFromDisk() throws Exception {
        play(0, 1);
        play(1, 10);
        restart();

        play(0, 10);

        assertThat(aggregator.reads).hasValue(10);
    }

    @Test
    void neverServesATornFile() throws Exception {
        List<UnaryOperator<byte[]>> damages = List.of(
                bytes -> new byte[0],
                bytes -> Arrays.copyOf(bytes, bytes.length - 1),
                bytes -> Arrays.copyOf(bytes, 4_096),
                bytes -> Arrays.copyOf(Arrays.copyOf(bytes, 8_192), bytes.length),
                bytes -> new byte[bytes.length],
                DiskTierTest::withAFlippedBit);
        play(0, damages.size());
        edge.close();
        int damaged = 0;
        for (Path file : files()) {
            Files.write(file, damages.get(damaged++).apply(Files.readAllBytes(file)));
        }
        assertThat(damaged).isEqualTo(damages.size());

        start();
        play(0, damaged);

        assertThat(aggregator.reads).hasValue(2 * damaged);
        assertThat(metric("edge_disk_damaged_total")).isEqualTo(damaged);
        restart();
        play(0, damaged);
        assertThat(aggregator.reads).as("the good copies were kept").hasValue(2 * damaged);
    }

    @Test
    void holdsOnlyWholeSegmentsWhenItsProcessIsKilled() throws Exception {
        edge.close();
        Random moments = new Random(1);
        for (int round = 0; round < KILLS; round++) {
            int from = round * SEGMENTS_A_KILL;
            Process killed = KilledEdge.start(aggregator.url(), folder);
            int port = Integer.parseInt(killed.inputReader().readLine());
            List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
            for (long i = from; i < from + SEGMENTS_A_KILL; i++) {
                String address = FILM.address(BLOB, i * SEGMENT, (i + 1) * SEGMENT - 1);
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .build();
                answers.add(http.sendAsync(request, BodyHandlers.ofByteArray()));
            }
            answers.get(moments.nextInt(SEGMENTS_A_KILL)).get(60, TimeUnit.SECONDS);
            killed.destroyForcibly().waitFor();

            for (Path file : files()) {
                assertThat(HexFormat.of().formatHex(HashedRange.sha256().digest(Files.readAllBytes(file))))
                        .isEqualTo(file.getFileName().toString());
            }
            start();
            assertThat(bytesOnDisk()).isLessThanOrEqualTo(DISK);
            play(from, from + SEGMENTS_A_KILL);
            assertThat(metric("edge_disk_damaged_total")).isZero();
            edge.close();
        }
    }

    @Test
    void forgetsFilesThatWereNeverFinishedOrAreNotThere() throws Exception {
        play(0, 2);
        edge.close();
        Path unfinished = Files.write(folder.resolve("7.part"), new byte[100]);
        Files.delete(files().getFirst());

        start();
        play(0, 2);

        assertThat(unfinished).doesNotExist();
        assertThat(aggregator.reads).hasValue(3);
    }

    @Test
    void staysWithinItsBound() throws Exception {
        for (int i = 0; i < 90; i++) {
            play(i, i + 1);
            assertThat(bytesOnDisk()).isLessThanOrEqualTo(DISK);
        }

        restart();

        assertThat(bytesOnDisk()).isBetween((long) SEGMENT, DISK);
        assertThat(metric("edge_disk_bytes")).isLessThanOrEqualTo(DISK);
    }

    @Test
    void makesRoomWhenItIsGivenLess() throws Exception {
        play(0, 16);
        edge.close();
        long less = 6L * LARGEST;

        edge = EdgeServer.start(options().withDisk(new DiskOptions(folder, less)));

        assertThat(bytesOnDisk()).isLessThanOrEqualTo(less);
        play(0, 16);
    }

    @Test
    void refusesAFolderThatAnotherEdgeUses() {
        assertThatThrownBy(() -> EdgeServer.start(options()))
                .isInstanceOf(EdgeException.class)
                .hasMessageContaining("folder of its own");
    }

    private static byte[] withAFlippedBit(byte[] bytes) {
        bytes[bytes.length - 1] ^= 0x40;
        return bytes;
    }

    private void play(int from, int to) throws Exception {
        for (long i = from; i < to; i++) {
            long start = i * SEGMENT;
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(uri(FILM.address(BLOB, start, start + SEGMENT - 1)))
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(FILM.bytes(start, start + SEGMENT - 1));
        }
    }

    private long metric(String name) throws Exception {
        return TestingMetrics.value(http, uri("/metrics"), name);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.find(folder, 2, (path, kind) -> kind.isRegularFile())) {
            return files.filter(path -> path.getFileName().toString().length() == 64)
                    .toList();
        }
    }

    /** Files come and go meanwhile. */
    private long bytesOnDisk() throws IOException {
        var sum = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return sum.get();
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + edge.port() + address);
    }
}
