package blockbuster.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class FreePortTest {

    /** Where Linux begins to take ports for outgoing connections, unless its administrator says otherwise. */
    private static final int FIRST_OUTGOING = 32_768;

    @Test
    void findsPortsThatNoOutgoingConnectionCanTake() throws Exception {
        var found = new ArrayList<Integer>();
        for (var i = 0; i < 50; i++) {
            found.add(FreePort.pick());
            found.add(FreePort.pickForPlatform());
        }

        assertThat(found)
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isGreaterThan(1024).isLessThan(FIRST_OUTGOING));
    }

    @Test
    void neverFindsThePortOfAPlatformForAService() throws Exception {
        var services = new HashSet<Integer>();
        for (var i = 0; i < 6_500; i++) {
            services.add(FreePort.pick());
        }

        for (var i = 0; i < 6_500; i++) {
            assertThat(services).doesNotContain(FreePort.pickForPlatform());
        }
    }

    @Test
    void passesOverAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(FreePort.pick() + 1));

            assertThat(FreePort.isFree(taken.getLocalPort())).isFalse();
            assertThat(FreePort.pick()).isNotEqualTo(taken.getLocalPort());
        }
    }
}
