package blockbuster.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.0.1", "169.254.169.254", "172.16.0.1",
                "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "240.0.0.1",
                "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2001:db8::1", "2001::1",
                "2002:7f00:1::", "fc00::1", "fd12::1", "fe80::1", "ff02::1"
            })
    void refusesWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "100.128.0.1", "172.32.0.1", "192.0.1.1", "2606:4700::1111"})
    void letsPublicOnesPass(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void refusesANameWithOnePrivateAddressAmongItsOwn() throws UnknownHostException {
        var names = new InMemoryDnsResolver();
        names.add("mixed", InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));

        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> new PublicAddresses(names).resolve("mixed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/", "http://2130706433:%d/"})
    void neverConnectsToThisMachineUnlessAllowed(String url) throws Exception {
        try (var receiver = new TestingReceiver()) {
            var port = java.net.URI.create(receiver.url()).getPort();
            var settings = new WebhookSettings(false, Duration.ofSeconds(2), 1, Duration.ZERO, Duration.ZERO);
            var post = new WebhookPost(settings);

            var outcome = post.post(url.formatted(port), Map.of(), "{}");
            post.close();

            assertThat(outcome.status()).isNull();
            assertThat(outcome.trouble()).isNotNull();
            assertThat(receiver.received()).isEmpty();
        }
    }
}
