package blockbuster.sui.rpc;

import blockbuster.sui.Bytes;
import java.util.List;

/**
 * What a transaction would do.
 *
 * @param returnValues per command its results, in BCS
 */
public record Simulation(ExecutedTransaction transaction, List<List<Bytes>> returnValues) {
    public Simulation {
        returnValues = List.copyOf(returnValues);
    }

    /**
     * One result of one command.
     *
     * @throws TransactionFailedException when the transaction would fail
     */
    public Bytes returned(int command, int result) {
        transaction.orThrow();
        return returnValues.get(command).get(result);
    }
}
