package blockbuster.server.chain.internal;

import blockbuster.bcs.BcsException;
import blockbuster.server.chain.Sponsorship;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.rpc.GasQuotes;
import blockbuster.sui.rpc.GasQuotes.GasQuote;
import blockbuster.sui.rpc.SponsorshipRefusedException;
import blockbuster.sui.rpc.SuiRpcException;
import blockbuster.sui.rpc.TransactionFailedException;
import blockbuster.sui.transaction.ProgrammableTransaction;
import java.util.Locale;

/** Whether a stranger's transaction is one to pay for, whoever the stranger is. */
sealed interface SponsorQuestion {
    /** It is, and this is what it costs. */
    record Yes(ProgrammableTransaction transaction, GasQuote quote) implements SponsorQuestion {}

    /** It is not. */
    record No(Sponsorship.Refused refused) implements SponsorQuestion {}

    static SponsorQuestion ask(SuiNode node, GasQuotes quotes, SuiAddress sender, byte[] transactionKind) {
        final ProgrammableTransaction transaction;
        try {
            transaction = ProgrammableTransaction.decodeKind(transactionKind);
        } catch (BcsException | SuiException e) {
            return no("malformed", "The bytes are not a transaction kind in BCS: " + e.getMessage());
        }
        return node.ask(client -> {
            try {
                return new Yes(transaction, quotes.quote(sender, transaction));
            } catch (SponsorshipRefusedException e) {
                return no(e.reason().name().toLowerCase(Locale.ROOT), String.valueOf(e.getMessage()));
            } catch (SuiRpcException e) {
                if (e.kind() == SuiRpcException.Kind.UNREACHABLE) {
                    throw e;
                }
                return no("not_executable", String.valueOf(e.getMessage()));
            } catch (TransactionFailedException e) {
                throw e;
            } catch (SuiException e) {
                return no("not_executable", String.valueOf(e.getMessage()));
            }
        });
    }

    private static No no(String reason, String detail) {
        return new No(new Sponsorship.Refused(reason, detail));
    }
}
