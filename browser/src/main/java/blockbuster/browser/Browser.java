package blockbuster.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium with one page, driven over the DevTools protocol, for tests and measurements. What goes wrong in it is an
 * {@link AssertionError}.
 */
public final class Browser implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final WebSocket socket;
    private final Answers answers;
    private final AtomicInteger lastId = new AtomicInteger();

    private Browser(Process process, WebSocket socket, Answers answers) {
        this.process = process;
        this.socket = socket;
        this.answers = answers;
    }

    /** @param profile an empty folder */
    public static Browser start(Path profile) throws Exception {
        var process = new ProcessBuilder(
                        program(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--mute-audio",
                        "--autoplay-policy=no-user-gesture-required",
                        "--window-size=1280,800",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        var port = debuggingPort(process);
        Thread.ofVirtual().start(() -> discard(process));
        var targets = JSON.readTree(targets(port));
        var answers = new Answers();
        var socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create(page(targets)), answers)
                .get(30, TimeUnit.SECONDS);
        return new Browser(process, socket, answers);
    }

    private static String targets(int port) throws Exception {
        var list = URI.create("http://127.0.0.1:" + port + "/json/list");
        return HTTP.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                .body();
    }

    private static String program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Chromium is missing (Debian: apt install chromium)"))
                .toString();
    }

    /** Chromium tells on standard error where it listens. */
    private static int debuggingPort(Process process) throws IOException {
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("DevTools listening on ws://")) {
                return URI.create(line.substring("DevTools listening on ".length()))
                        .getPort();
            }
        }
        throw new AssertionError("Chromium ended while starting");
    }

    private static void discard(Process process) {
        process.inputReader().lines().forEach(line -> {});
    }

    private static String page(JsonNode targets) {
        for (var target : targets) {
            if (target.path("type").asString().equals("page")) {
                return target.path("webSocketDebuggerUrl").asString();
            }
        }
        throw new AssertionError("Chromium has no page: " + targets);
    }

    /** Returns when the page is asked for, not when it is there. */
    public void open(String url) throws Exception {
        call("Page.navigate", Map.of("url", url));
    }

    /** Lets tests load what the page's own policy would not. */
    public void ignoreContentSecurityPolicy() throws Exception {
        call("Page.setBypassCSP", Map.of("enabled", true));
    }

    /** Everything is fetched, as on a first visit. */
    public void disableCache() throws Exception {
        call("Network.enable", Map.of());
        call("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    }

    /** The value of a JavaScript expression; a promise is waited for. */
    public JsonNode evaluate(String expression, Duration limit) throws Exception {
        Map<String, Object> parameters = Map.of("expression", expression, "awaitPromise", true, "returnByValue", true);
        var answer = send("Runtime.evaluate", parameters).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (answer.path("result").has("exceptionDetails")) {
            throw new AssertionError(
                    expression + " threw " + answer.path("result").path("exceptionDetails"));
        }
        return answer.path("result").path("result").path("value");
    }

    /** Waits, in the page, until the expression is truthy. */
    public void await(String expression, Duration limit) throws Exception {
        var polling = "new Promise(done => { const timer = setInterval(() => { if (" + expression
                + ") { clearInterval(timer); done(true); } }, 100); })";
        try {
            evaluate(polling, limit);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("never true: " + expression + "; the page says: "
                    + evaluate("document.body.innerText", Duration.ofSeconds(10))
                            .asString());
        }
    }

    /** Clicks the first enabled button whose label begins so, once there is one. */
    public void click(String label, Duration limit) throws Exception {
        var button = "[...document.querySelectorAll('button:not(:disabled)')].find(b => b.textContent.startsWith('"
                + label + "'))";
        await(button, limit);
        evaluate(button + ".click()", limit);
    }

    /** A PNG of what is to be seen. */
    public void screenshot(Path file) throws Exception {
        var png = call("Page.captureScreenshot", Map.of("format", "png"))
                .path("result")
                .path("data")
                .asString();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(png));
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
        return send(method, parameters).get(60, TimeUnit.SECONDS);
    }

    private synchronized CompletableFuture<JsonNode> send(String method, Map<String, Object> parameters) {
        var id = lastId.incrementAndGet();
        var answer = answers.expect(id);
        var message = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
        socket.sendText(message, true).join();
        return answer;
    }

    @Override
    public void close() {
        socket.abort();
        var children = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Matches answers to calls by their number. */
    private static final class Answers implements WebSocket.Listener {

        private final Map<Integer, CompletableFuture<JsonNode>> expected = new ConcurrentHashMap<>();
        private final StringBuilder partial = new StringBuilder();

        CompletableFuture<JsonNode> expect(int id) {
            var answer = new CompletableFuture<JsonNode>();
            expected.put(id, answer);
            return answer;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                var message = JSON.readTree(partial.toString());
                partial.setLength(0);
                var answer = expected.remove(message.path("id").asInt(0));
                if (answer != null) {
                    answer.complete(message);
                }
            }
            from.request(1);
            return null;
        }
    }
}
