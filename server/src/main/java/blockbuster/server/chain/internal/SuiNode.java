package blockbuster.server.chain.internal;

import blockbuster.server.chain.ChainException;
import blockbuster.server.chain.ChainGasException;
import blockbuster.server.chain.ChainRejectedException;
import blockbuster.server.chain.ChainUnavailableException;
import blockbuster.server.chain.ContractAbort;
import blockbuster.server.settings.SuiSettings;
import blockbuster.sui.SuiException;
import blockbuster.sui.contract.ContractError;
import blockbuster.sui.contract.ContractErrors;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.rpc.MoveAbortException;
import blockbuster.sui.rpc.OutOfGasException;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiRpcException;
import blockbuster.sui.rpc.TransactionFailedException;
import java.nio.file.Files;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The connection to the full node, and where our contracts live. Thread-safe. */
@Component
class SuiNode implements DisposableBean {

    private final SuiSettings settings;
    private final SuiClient client;
    private volatile @Nullable Deployment deployment;

    SuiNode(SuiSettings settings) {
        this.settings = settings;
        this.client = SuiClient.connect(settings.rpcUrl().toString());
    }

    SuiClient client() {
        return client;
    }

    /** Read once, when first needed: contracts may be deployed after the server was started. */
    Deployment deployment() {
        var known = deployment;
        if (known == null) {
            var file = settings.deploymentFile();
            if (!Files.exists(file)) {
                throw new ChainUnavailableException("There is no deployment record " + file + "; deploy first.", null);
            }
            known = Deployment.read(file);
            deployment = known;
        }
        return known;
    }

    /** Runs a call and says in this module's words how it failed. */
    <T> T ask(Function<SuiClient, T> call) {
        try {
            return call.apply(client);
        } catch (SuiRpcException e) {
            throw e.kind() == SuiRpcException.Kind.UNREACHABLE
                    ? new ChainUnavailableException(String.valueOf(e.getMessage()), e)
                    : new ChainException(String.valueOf(e.getMessage()), e);
        } catch (MoveAbortException e) {
            throw new ChainRejectedException(String.valueOf(e.getMessage()), abort(e), e);
        } catch (TransactionFailedException e) {
            // Congestion passes; everything else is the transaction's own fault.
            throw e.failure().congested()
                    ? new ChainUnavailableException(String.valueOf(e.getMessage()), e)
                    : new ChainRejectedException(String.valueOf(e.getMessage()), e);
        } catch (OutOfGasException e) {
            throw new ChainGasException(String.valueOf(e.getMessage()), e.account(), e);
        } catch (SuiException e) {
            throw new ChainException(String.valueOf(e.getMessage()), e);
        }
    }

    private ContractAbort abort(MoveAbortException refusal) {
        var error = new ContractErrors(deployment()).find(refusal);
        return new ContractAbort(
                refusal.packageId(),
                refusal.module(),
                refusal.code(),
                error.map(ContractError::constant).orElse(refusal.constantName()),
                error.map(ContractError::sentence).orElse(null));
    }

    @Override
    public void destroy() {
        client.close();
    }
}
