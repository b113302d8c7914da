package blockbuster.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;

/** nginx as most would set it up for files: plain under {@code /plain}, with {@code secure_link} under {@code /secure}. */
final class Nginx implements AutoCloseable {
    private static final String SECRET = "a secret of nginx";

    private final Process process;
    private final int port;

    Nginx(Path folder, Path files, int port, int workers) throws IOException, InterruptedException {
        this.port = port;
        var configuration =
                Files.writeString(folder.resolve("nginx.conf"), configuration(folder, files, port, workers));
        process = new ProcessBuilder("nginx", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IOException("nginx: " + Files.readString(folder.resolve("nginx.log")));
            }
            Thread.onSpinWait();
        }
    }

    private static String configuration(Path folder, Path files, int port, int workers) {
        return """
            daemon off; user root; worker_processes %d; pid %s/nginx.pid; error_log %s/error.log;
            events { worker_connections 4096; }
            http {
              access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 100000000;
              open_file_cache max=10000; open_file_cache_valid 60s;
              server {
                listen 127.0.0.1:%d;
                location /plain/ { alias %s/; }
                location /secure/ {
                  secure_link $arg_md5,$arg_expires;
                  secure_link_md5 "$secure_link_expires$uri %s";
                  if ($secure_link = "") { return 403; }
                  if ($secure_link = "0") { return 410; }
                  alias %s/;
                }
              }
            }
            """.formatted(workers, folder, folder, port, files, SECRET, files);
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    static String secured(String file) throws Exception {
        var uri = "/secure/" + file;
        var digest = MessageDigest.getInstance("MD5")
                .digest((EdgeFilm.EXPIRY + uri + " " + SECRET).getBytes(StandardCharsets.UTF_8));
        return uri + "?md5=" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "&expires="
                + EdgeFilm.EXPIRY;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
