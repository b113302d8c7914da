package blockbuster.sui.rpc;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.rpc.SponsorshipRefusedException.Reason;
import blockbuster.sui.transaction.Command;
import blockbuster.sui.transaction.FundsWithdrawal;
import blockbuster.sui.transaction.ProgrammableTransaction;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a gas station pays for.
 *
 * @param allowed the functions that are paid for, of any version of their packages
 * @param beside functions that may be called beside those, such as for gathering the money that they take; alone they
 *     are not paid for
 * @param maxBudget MIST for one transaction
 * @param maxCount transactions of one account within the window
 * @param maxMist MIST for one account within the window; open reservations count with their budget
 * @param reservation how long a coin waits for the sender's signature
 */
public record SponsorshipRules(
        Set<Target> allowed,
        Set<Target> beside,
        long maxBudget,
        int maxCount,
        long maxMist,
        Duration window,
        Duration reservation) {
    /** A function, by its package's original id. */
    public record Target(SuiAddress originalPackage, String module, String function) {}

    public SponsorshipRules {
        allowed = Set.copyOf(allowed);
        beside = Set.copyOf(beside);
        if (maxBudget < 1 || maxCount < 1 || maxMist < 1 || !window.isPositive() || !reservation.isPositive()) {
            throw new SuiException("a gas station's limits and times must be positive");
        }
    }

    /** @param originalId finds the original id of a package */
    void check(ProgrammableTransaction transaction, UnaryOperator<SuiAddress> originalId) {
        if (transaction.usesGasCoin()) {
            throw refused(
                    Reason.USES_GAS_COIN, "a sponsored transaction cannot use the gas coin; use coins of your own");
        }
        if (transaction.inputs().stream().anyMatch(SponsorshipRules::spendsOthersMoney)) {
            throw refused(Reason.SPENDS_OTHERS_MONEY, "a sponsored transaction can withdraw the sender's money only");
        }
        transaction.commands().forEach(command -> check(command, originalId));
        if (transaction.commands().stream().noneMatch(command -> paysFor(command, originalId))) {
            throw refused(Reason.CALL_NOT_ALLOWED, "only transactions that call a function on the list are paid for");
        }
    }

    private void check(Command command, UnaryOperator<SuiAddress> originalId) {
        switch (command) {
            case Command.MoveCall call -> {
                if (!has(allowed, call, originalId) && !has(beside, call, originalId)) {
                    throw refused(
                            Reason.CALL_NOT_ALLOWED,
                            "calls of " + call.packageId() + "::" + call.module() + "::" + call.function()
                                    + " are not paid for");
                }
            }
            case Command.Publish _, Command.Upgrade _ ->
                throw refused(Reason.PUBLISHES, "publishing and upgrading is not paid for");
            case Command.TransferObjects _, Command.SplitCoins _, Command.MergeCoins _, Command.MakeMoveVec _ -> {}
        }
    }

    private boolean paysFor(Command command, UnaryOperator<SuiAddress> originalId) {
        return command instanceof Command.MoveCall call && has(allowed, call, originalId);
    }

    /** Asks for the package last: the first call that is not allowed ends it, however many there are. */
    private static boolean has(Set<Target> targets, Command.MoveCall call, UnaryOperator<SuiAddress> originalId) {
        return targets.stream()
                        .anyMatch(target -> target.module().equals(call.module())
                                && target.function().equals(call.function()))
                && targets.contains(new Target(originalId.apply(call.packageId()), call.module(), call.function()));
    }

    private static boolean spendsOthersMoney(Object input) {
        return input instanceof FundsWithdrawal withdrawal
                && !(withdrawal.source() instanceof FundsWithdrawal.Source.Sender);
    }

    static SponsorshipRefusedException refused(Reason reason, String message) {
        return new SponsorshipRefusedException(reason, message);
    }
}
