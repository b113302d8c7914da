package blockbuster.server.chain.internal;

import blockbuster.server.settings.SponsorSettings;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.GasCoinMint;
import blockbuster.sui.rpc.Timing;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.rpc.TransactionSubmitter;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The account that pays for others, and its coins on chain. Thread-safe. */
@Component
class SponsorAccount {

    private final SuiNode node;
    private final SponsorSettings settings;
    private final Optional<SuiKeyPair> key;

    /** Reads the key at once: a server with a wrong one shall not start. */
    SponsorAccount(SuiNode node, SponsorSettings settings) {
        this.node = node;
        this.settings = settings;
        this.key = settings.key().map(Keystore::load);
    }

    boolean exists() {
        return key.isPresent();
    }

    SuiAddress address() {
        return key().address();
    }

    SuiSignature sign(TransactionData transaction) {
        return key().signTransaction(transaction.encode());
    }

    /** New coins of the account's other money, as many as it is enough for. */
    List<SponsorCoin> mint(int count, Set<SuiAddress> known) {
        return node
                .ask(client -> new GasCoinMint(client, key(), Timing.system())
                        .make(count, settings.coinMist(), settings.maxBudgetMist(), known))
                .stream()
                .map(coin -> new SponsorCoin(coin.ref(), coin.balance()))
                .toList();
    }

    /** Empty when the account has it no more. */
    Optional<SponsorCoin> look(SuiAddress coin) {
        return node.ask(client -> client.findObject(coin))
                .filter(object -> object.owner().equals(new Owner.Account(address())))
                .map(object -> new SponsorCoin(object.ref(), object.decode(reader -> {
                    SuiAddress.decode(reader);
                    return reader.u64();
                })));
    }

    /**
     * Gives a coin to its owner, and with that a new version: a transaction that was to spend the old one can't run any
     * more.
     */
    ExecutedTransaction touch(ObjectRef coin) {
        return node.ask(client -> {
            var tx = new TransactionBuilder();
            tx.transferObjects(List.of(tx.gasCoin()), address());
            var epoch = client.getEpoch();
            var gas = new GasData(List.of(coin), address(), epoch.gasPrice(), settings.maxBudgetMist());
            var transaction = new TransactionData(tx.build(), address(), gas, epoch.soon());
            return new TransactionSubmitter(client, Timing.system())
                    .submit(transaction, List.of(sign(transaction)), TransactionSender.TIMEOUT);
        });
    }

    private SuiKeyPair key() {
        return key.orElseThrow();
    }
}
