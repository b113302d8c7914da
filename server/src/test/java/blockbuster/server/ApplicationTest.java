package blockbuster.server;

import static org.awaitility.Awaitility.await;

import blockbuster.receipts.SigningKey;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Runs a test against the real application over HTTP, with real PostgreSQL and Redis; what is read of the chain and the
 * time are set by the test. Subclasses say how it is configured.
 */
@SpringBootTest(
        classes = BlockbusterApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"blockbuster.jobs.enabled=false", "blockbuster.limits.api-per-minute=100000"})
@Import({ApplicationTest.Doubles.class, TestingCatalogue.class})
public abstract class ApplicationTest {

    /** A wallet that administers the platform. */
    protected static final Ed25519KeyPair ADMIN = wallet();

    @LocalServerPort
    private int port;

    @Autowired
    protected TestingChain chain;

    @Autowired
    protected TestingCatalogue catalogue;

    @Autowired
    protected TestingClock clock;

    @Autowired
    protected StringRedisTemplate redis;

    protected RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl(base())
                .build();
        chain.clear();
    }

    protected String base() {
        return "http://localhost:" + port;
    }

    /** A new wallet. */
    protected static Ed25519KeyPair wallet() {
        return Ed25519KeyPair.generate(new SecureRandom());
    }

    /** Logs a wallet in, with a session key of its own, and returns its bearer token. */
    protected String login(Ed25519KeyPair wallet) {
        return login(wallet, SigningKey.generate(new SecureRandom()));
    }

    /** Logs a wallet in, which authorizes a session key, and returns its bearer token. */
    protected String login(Ed25519KeyPair wallet, SigningKey session) {
        return login(
                wallet,
                Map.of(
                        "address",
                        wallet.address().toString(),
                        "sessionKey",
                        session.verifyingKey().toString()));
    }

    /** Logs a wallet in as a program that watches nothing, and returns its bearer token. */
    protected String loginWithoutSessionKey(Ed25519KeyPair wallet) {
        return login(wallet, Map.of("address", wallet.address().toString()));
    }

    private String login(Ed25519KeyPair wallet, Map<String, String> request) {
        var challenge = post("/api/v1/auth/challenge", request);
        var signature = wallet.signPersonalMessage(
                challenge.get("message").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return post(
                        "/api/v1/auth/login",
                        Map.of("challengeId", challenge.get("challengeId"), "signature", signature.toBase64()))
                .get("token")
                .toString();
    }

    /** Calls with a wallet's token, and a body where there is one. */
    protected RestTestClient.ResponseSpec as(String token, HttpMethod method, String path, Object... body) {
        var request = http.method(method).uri(path).header("Authorization", "Bearer " + token);
        return body.length == 0 ? request.exchange() : request.body(body[0]).exchange();
    }

    protected RestTestClient.ResponseSpec getAs(String token, String path) {
        return as(token, HttpMethod.GET, path);
    }

    /** Posts without a token and expects success. */
    @SuppressWarnings("unchecked")
    protected Map<String, Object> post(String path, Map<String, ?> body) {
        return http.post()
                .uri(path)
                .body(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    /** Runs an action while Redis is away, then waits until the application has found it again, empty. */
    protected void withoutRedis(Runnable action) {
        TestBackends.withoutRedis(action);
        await().ignoreExceptions().until(() -> redis.hasKey("anything"), found -> !found);
    }

    /** A number that no other test uses. */
    protected static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Doubles {

        @Bean
        @Primary
        TestingClock testingClock() {
            return new TestingClock();
        }

        @Bean
        TestingVisitors testingVisitors() {
            return new TestingVisitors();
        }

        @Bean
        @Primary
        TestingChain testingChain() {
            return new TestingChain();
        }
    }
}
