package blockbuster.app.cli;

import blockbuster.app.AppException;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.Administration;
import blockbuster.sui.contract.Administration.Role;
import blockbuster.sui.contract.ContractErrors;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.calls.AuthorityCalls;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.rpc.MoveAbortException;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Whoever holds a key that administers contracts, or is about to. */
final class Administrator {

    private final SuiClient client;
    private final Deployment deployment;
    private final SuiKeyPair key;

    Administrator(SuiClient client, Deployment deployment, SuiKeyPair key) {
        this.client = client;
        this.deployment = deployment;
        this.key = key;
    }

    void offer(Role role, SuiAddress to) {
        send(administered(role), (current, tx) -> calls(role, current).offer(tx, to));
    }

    void withdrawOffer(Role role) {
        send(administered(role), (current, tx) -> calls(role, current).withdrawOffer(tx));
    }

    /** The contract says whether it was offered to this key's account. */
    void accept(Role role) {
        send(deployment, (current, tx) -> calls(role, current).accept(tx));
    }

    void grant(Right right, SuiAddress to) {
        send(administered(right.role()), (current, tx) -> right.grant(current, tx, to));
    }

    void revoke(SuiAddress capability) {
        var role = Administration.read(client, deployment)
                .over(capability)
                .orElseThrow(() -> new AppException(
                        "No capability " + capability + " is in force; `admin list` shows those that are."));
        send(administered(role), (current, tx) -> calls(role, current).revoke(tx, capability));
    }

    /** The deployment with the capabilities in force, one of which is this key's. */
    private Deployment administered(Role role) {
        var administration = Administration.read(client, deployment);
        var holder = administration.office(role).admin().holder();
        if (holder == null || !key.address().equals(holder)) {
            throw new AppException("The " + role.name().toLowerCase(Locale.ROOT) + " administrator is "
                    + (holder == null ? "no account" : holder) + ", not " + key.address()
                    + "; use that account's key.");
        }
        return administration.current();
    }

    private void send(Deployment current, BiConsumer<Deployment, TransactionBuilder> commands) {
        var tx = new TransactionBuilder();
        commands.accept(current, tx);
        try {
            new TransactionSender(client, key).send(tx);
        } catch (MoveAbortException refused) {
            throw new AppException(new ContractErrors(current).sentence(refused), refused);
        }
    }

    private static AuthorityCalls calls(Role role, Deployment current) {
        return switch (role) {
            case REVENUE -> AuthorityCalls.ofRevenuePool(current);
            case MEMBERSHIP -> AuthorityCalls.ofMembership(current);
            case CONTENT -> AuthorityCalls.ofContentRegistry(current);
        };
    }
}
