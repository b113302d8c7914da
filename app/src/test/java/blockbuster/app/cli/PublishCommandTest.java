package blockbuster.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.platform.Faucet;
import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.LocalNetworkOptions;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.rpc.SuiClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {

    @TempDir
    private static Path chain;

    @TempDir
    private Path folder;

    private static LocalNetwork network;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path keystore;
    private Path file;

    @BeforeAll
    static void start() {
        network = LocalNetwork.start(LocalNetworkOptions.at(chain).withPorts(0, 0));
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @BeforeEach
    void makeKey() {
        keystore = folder.resolve("operator.key");
        file = folder.resolve("deployment.json");
        Keystore.save(keystore, Ed25519KeyPair.generate(new SecureRandom()));
    }

    @Test
    void publishesOnceAndSaysSo() throws Exception {
        fund();

        assertThat(publish("--dry-run")).isZero();
        assertThat(out.toString()).startsWith("publish revenue_pool, costs ").contains("nothing was sent");
        assertThat(file).doesNotExist();
        assertThat(publish()).isZero();
        assertThat(out.toString()).contains("published content_registry as 0x", "recorded in " + file);
        var recorded = Deployment.read(file);
        out.getBuffer().setLength(0);
        assertThat(publish()).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("the contracts are on chain " + recorded.chainId());
    }

    @Test
    void asksForMoneyInOneLine() {
        assertThat(publish()).isEqualTo(1);
        assertThat(err.toString()).contains("send it some SUI").hasLineCount(1);
    }

    @Test
    void refusesAKeyThatOthersMayRead() throws Exception {
        Files.setPosixFilePermissions(keystore, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(publish()).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("blockbuster: others may use the key file " + keystore
                        + "; take that away: chmod 600 " + keystore);
    }

    @Test
    void refusesAMissingKey() throws Exception {
        Files.delete(keystore);

        assertThat(publish()).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("blockbuster: there is no key file " + keystore);
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThat(execute("--network", "http://127.0.0.1:1", "--keystore", keystore.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("http://127.0.0.1:1").hasLineCount(1);
    }

    @Test
    void refusesANetworkItDoesNotKnow() {
        assertThat(execute("--network", "moonnet", "--keystore", keystore.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no network moonnet").hasLineCount(1);
    }

    private void fund() throws Exception {
        try (var client = SuiClient.connect(network.rpcUrl())) {
            new Faucet(network.faucetUrl()).fund(client, Keystore.load(keystore).address(), 5_000_000_000L);
        }
    }

    private int publish(String... options) {
        var all = new String[options.length + 6];
        System.arraycopy(options, 0, all, 6, options.length);
        System.arraycopy(
                new String[] {
                    "--network", network.rpcUrl(), "--keystore", keystore.toString(), "--deployment", file.toString()
                },
                0,
                all,
                0,
                6);
        return execute(all);
    }

    private int execute(String... options) {
        var arguments = new String[options.length + 1];
        arguments[0] = "publish";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return BlockbusterCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
