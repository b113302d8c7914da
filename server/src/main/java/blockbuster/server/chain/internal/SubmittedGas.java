package blockbuster.server.chain.internal;

import blockbuster.server.chain.ChainException;
import blockbuster.server.chain.GasHistory;
import blockbuster.sui.Digest;
import blockbuster.sui.rpc.ExecutedTransaction;
import java.math.BigInteger;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gas of the submissions on record, as the chain tells it. */
@Component
class SubmittedGas implements GasHistory {

    private final JdbcClient jdbc;
    private final SuiNode node;

    SubmittedGas(JdbcClient jdbc, SuiNode node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    @Override
    public Optional<BigInteger> latestNet(String referencePrefix) {
        return latest(referencePrefix).flatMap(this::net);
    }

    private Optional<String> latest(String referencePrefix) {
        return jdbc.sql("select digest from chain_submission where starts_with(reference, ?)"
                        + " order by created_at desc limit 1")
                .param(referencePrefix)
                .query(String.class)
                .optional();
    }

    private Optional<BigInteger> net(String digest) {
        try {
            return node.ask(client -> client.getTransaction(Digest.parse(digest)))
                    .filter(ExecutedTransaction::succeeded)
                    .map(done -> BigInteger.valueOf(done.gasUsed().net()));
        } catch (ChainException away) {
            return Optional.empty();
        }
    }
}
