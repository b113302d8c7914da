package blockbuster.localnet.junit;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.LocalNetwork;
import blockbuster.sui.StructTag;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuiNetwork
class SuiNetworkTest {
    private static final long GIFT = 1_000_000_000_000L;

    private final LocalNetwork network;

    SuiNetworkTest(LocalNetwork network) {
        this.network = network;
    }

    @Test
    void fundsEachKeyOfItsOwn(SuiClient client, Ed25519KeyPair alice, Ed25519KeyPair bob) {
        assertThat(alice.address()).isNotEqualTo(bob.address());
        assertThat(client.getBalance(alice.address(), StructTag.SUI)).isEqualTo(GIFT);
        assertThat(client.getBalance(bob.address(), StructTag.SUI)).isEqualTo(GIFT);
    }

    @Test
    void sendsWithAReadySender(TransactionSender sender, Ed25519KeyPair recipient, SuiClient client) {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), 7)), recipient.address());

        sender.send(tx);

        assertThat(client.getBalance(recipient.address(), StructTag.SUI)).isEqualTo(GIFT + 7);
    }

    @Nested
    class InANestedClass {
        @Test
        void seesTheSameNetwork(LocalNetwork same, Ledger ledger) {
            assertThat(same).isSameAs(network);
            assertThat(ledger).isSameAs(network.ledger());
        }
    }

    @Test
    void deletesWhatATemporaryNetworkKept() {
        Path folder;
        try (var temporary = LocalNetwork.startTemporary()) {
            folder = temporary.dataDir();
            assertThat(folder).isDirectory();
        }

        assertThat(folder).doesNotExist();
    }
}
