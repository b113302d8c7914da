package blockbuster.bench;

import blockbuster.app.service.FreePort;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.WalrusClient;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** The edge beside nginx, from the same bytes in the same run, in turns; and reads that find the memory empty. */
final class EdgeSpeed {
    private static final int KIB = 1024;

    private final int rounds;
    private final int seconds;
    private final List<Integer> sizes;
    private final List<Integer> connections;

    EdgeSpeed(int rounds, int seconds) {
        this(rounds, seconds, List.of(64 * KIB, 500 * KIB, 2048 * KIB), List.of(16, 128));
    }

    EdgeSpeed(int rounds, int seconds, List<Integer> sizes, List<Integer> connections) {
        this.rounds = rounds;
        this.seconds = seconds;
        this.sizes = sizes;
        this.connections = connections;
    }

    /** Who is measured, and what it is asked for. */
    private record Contender(String name, ProcessHandle process, String url, List<String> paths) {}

    void run(PrintStream out) throws Exception {
        var folder = Files.createTempDirectory("blockbuster-bench-edge");
        var files = Files.createDirectory(folder.resolve("files"));
        var wrk = new Wrk(folder);
        try (var walrus = LocalWalrus.start(folder.resolve("walrus"), 0);
                var nginx = new Nginx(
                        folder, files, FreePort.pick(), Runtime.getRuntime().availableProcessors())) {
            var films = new LinkedHashMap<EdgeFilm, BlobId>();
            try (var client = new WalrusClient(walrus.url(), walrus.url())) {
                for (int size : sizes) {
                    var film = new EdgeFilm(size);
                    films.put(film, film.store(client).id());
                    film.writeFiles(files);
                }
            }
            try (var edge = new EdgeProcess(walrus.url(), folder.resolve("disk"))) {
                warm(out, films, nginx, edge, wrk);
            }
            cold(out, films, nginx, walrus.url(), folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private void warm(PrintStream out, Map<EdgeFilm, BlobId> films, Nginx nginx, EdgeProcess edge, Wrk wrk)
            throws Exception {
        warmUp(films, edge, wrk);
        for (var film : films.entrySet()) {
            for (int clients : connections) {
                out.printf("%n%d KiB, %d connections%n", film.getKey().segmentBytes() / KIB, clients);
                var contenders = contenders(film.getKey(), film.getValue(), nginx, edge);
                var loads = new LinkedHashMap<String, List<Wrk.Load>>();
                for (int round = -1; round < rounds; round++) {
                    for (var each : contenders) {
                        var load = wrk.run(each.process(), each.url(), each.paths(), clients, seconds);
                        if (round >= 0) {
                            loads.computeIfAbsent(each.name(), _ -> new ArrayList<>())
                                    .add(load);
                        }
                    }
                }
                var peer = Objects.requireNonNull(loads.get("nginx secure_link"));
                double base = median(peer, Wrk.Load::cpuSecondsPerGigabyte);
                double total = median(peer, Wrk.Load::totalSecondsPerGigabyte);
                loads.forEach((name, all) -> out.println(row(name, all, base, total)));
            }
        }
    }

    /** Java compiles what runs often: nginx was compiled before. */
    private void warmUp(Map<EdgeFilm, BlobId> films, EdgeProcess edge, Wrk wrk) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (var film : films.entrySet()) {
                wrk.run(
                        edge.handle(),
                        edge.url(),
                        film.getKey().addresses(film.getValue()),
                        connections.getFirst(),
                        seconds);
            }
        }
    }

    private static List<Contender> contenders(EdgeFilm film, BlobId id, Nginx nginx, EdgeProcess edge)
            throws Exception {
        var plain = new ArrayList<String>();
        var secure = new ArrayList<String>();
        for (int i = 0; i < EdgeFilm.SEGMENTS; i++) {
            plain.add("/plain/" + film.file(i));
            secure.add(Nginx.secured(film.file(i)));
        }
        return List.of(
                new Contender("nginx plain", nginx.handle(), nginx.url(), plain),
                new Contender("nginx secure_link", nginx.handle(), nginx.url(), secure),
                new Contender("edge", edge.handle(), edge.url(), film.addresses(id)));
    }

    private static String row(String name, List<Wrk.Load> all, double base, double baseTotal) {
        double cpu = median(all, Wrk.Load::cpuSecondsPerGigabyte);
        return String.format(
                Locale.ROOT,
                "%-18s %.3f CPU s/GB (%.3f-%.3f), %.2f x secure_link; with receiver %.3f, %.2f x; %,.0f MB/s; p99 %.1f ms; %d errors; n=%d",
                name,
                cpu,
                all.stream().mapToDouble(Wrk.Load::cpuSecondsPerGigabyte).min().orElseThrow(),
                all.stream().mapToDouble(Wrk.Load::cpuSecondsPerGigabyte).max().orElseThrow(),
                cpu / base,
                median(all, Wrk.Load::totalSecondsPerGigabyte),
                median(all, Wrk.Load::totalSecondsPerGigabyte) / baseTotal,
                median(all, Wrk.Load::megabytesPerSecond),
                median(all, load -> load.p99Micros() / 1000.0),
                all.stream().mapToLong(Wrk.Load::errors).sum(),
                all.size());
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> value) {
        return all.stream().mapToDouble(value).sorted().toArray()[all.size() / 2];
    }

    /** One viewer, one segment after the other. */
    private void cold(PrintStream out, Map<EdgeFilm, BlobId> films, Nginx nginx, URI walrus, Path folder)
            throws Exception {
        for (var film : films.entrySet()) {
            out.printf(
                    "%n%d KiB, one viewer, every segment once%n", film.getKey().segmentBytes() / KIB);
            var disk = folder.resolve("disk" + film.getKey().segmentBytes());
            var addresses = film.getKey().addresses(film.getValue());
            try (var edge = new EdgeProcess(walrus, disk)) {
                out.println(latency("edge, from Walrus", edge.url(), addresses));
                out.println(latency("edge, from memory", edge.url(), addresses));
            }
            try (var edge = new EdgeProcess(walrus, disk)) {
                out.println(latency("edge, from disk", edge.url(), addresses));
            }
            var contenders = new ArrayList<String>();
            for (int i = 0; i < EdgeFilm.SEGMENTS; i++) {
                contenders.add(Nginx.secured(film.getKey().file(i)));
            }
            out.println(latency("nginx secure_link", nginx.url(), contenders));
        }
    }

    private static String latency(String name, String url, List<String> paths) throws Exception {
        var millis = new ArrayList<Double>();
        try (var http = HttpClient.newHttpClient()) {
            for (var path : paths) {
                long start = System.nanoTime();
                var answer =
                        http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofByteArray());
                millis.add((System.nanoTime() - start) / 1e6);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(name + " answered " + answer.statusCode());
                }
            }
        }
        var sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%-18s median %.1f ms (min %.1f, max %.1f, n=%d)",
                name,
                median(millis, Double::doubleValue),
                sorted.getFirst(),
                sorted.getLast(),
                millis.size());
    }
}
