package blockbuster.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.instance.UserCache;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTest {

    private static final String PASSWORD = "secret";

    @TempDir
    Path temp;

    @Test
    void keepsItsKeysOverAStop() throws Exception {
        try (var server = start()) {
            assertThat(call(server, "SET film Psycho")).isEqualTo("+OK");
        }

        try (var server = start()) {
            assertThat(call(server, "GETRANGE film 0 0")).isEqualTo("$1");
            assertThat(call(server, "STRLEN film")).isEqualTo(":6");
        }
    }

    @Test
    void stopsAnOrphanInsteadOfAdoptingIt() throws Exception {
        var orphan = start();
        assertThat(call(orphan, "SET film Rope")).isEqualTo("+OK");
        var process = Orphan.find(temp.resolve("redis/redis.pid"), temp.resolve("redis"))
                .orElseThrow();

        try (var server = start()) {
            assertThat(process.isAlive()).isFalse();
            assertThat(call(server, "STRLEN film")).isEqualTo(":4");
        }
    }

    @Test
    void asksForAPassword() throws Exception {
        try (var server = start();
                var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            assertThat(line(socket, "GET film")).startsWith("-NOAUTH");
        }
    }

    private RedisServer start() throws Exception {
        return RedisServer.start(
                temp.resolve("redis"), temp.resolve("redis.log"), PASSWORD, UserCache.folder(System.getenv()));
    }

    private static String call(RedisServer server, String command) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            assertThat(line(socket, "AUTH " + PASSWORD)).isEqualTo("+OK");
            return line(socket, command);
        }
    }

    private static String line(Socket socket, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        var answer = new StringBuilder();
        for (var next = socket.getInputStream().read();
                next != '\r';
                next = socket.getInputStream().read()) {
            answer.append((char) next);
        }
        assertThat(socket.getInputStream().read()).isEqualTo('\n');
        return answer.toString();
    }
}
