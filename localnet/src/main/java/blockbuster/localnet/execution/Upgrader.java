package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.UpgradeError;
import blockbuster.move.runtime.Execution;
import blockbuster.move.runtime.Type;
import blockbuster.move.value.ByteVector;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.Command;
import blockbuster.sui.transaction.PackageDigest;
import java.util.Arrays;
import java.util.List;

/** Gives packages new versions: a ticket from the package's capability becomes a receipt for it. No initializer runs. */
final class Upgrader {
    private final TransactionScope scope;
    private final Arguments arguments;
    private final Execution execution;

    Upgrader(TransactionScope scope, Arguments arguments, Execution execution) {
        this.scope = scope;
        this.arguments = arguments;
        this.execution = execution;
    }

    /** {@code UpgradeTicket { cap, package, policy, digest }}. */
    private record Ticket(Value capability, SuiAddress packageId, int policy, Bytes digest) {
        static Ticket of(Value value) {
            return new Ticket(
                    MoveObjects.field(value, 0),
                    MoveObjects.idAddress(MoveObjects.field(value, 1)),
                    (int) ((IntValue) MoveObjects.field(value, 2)).toLong(),
                    Bytes.of(((ByteVector) MoveObjects.field(value, 3)).toBytes()));
        }
    }

    /** The result is the {@code UpgradeReceipt}, which only the capability of the ticket accepts. */
    Holder upgrade(Command.Upgrade command) {
        var ticket = Ticket.of(arguments.byValue(0, command.ticket(), type("UpgradeTicket")));
        if (!ticket.packageId().equals(command.packageId())) {
            throw refused(new UpgradeError.PackageIdDoesNotMatch(command.packageId(), ticket.packageId()));
        }
        requireAuthorized(command, ticket);
        var current = current(command.packageId());
        var builder = new PackageBuilder(scope, execution);
        var next = builder.next(current, builder.parse(command.modules()), command.dependencies());
        builder.add(next);
        PackageCompatibility.check(policy(ticket.policy()), current, next);
        var receipt = new StructValue(ticket.capability(), MoveObjects.id(Addresses.move(next.id())));
        return Holder.result(type("UpgradeReceipt"), receipt);
    }

    private static void requireAuthorized(Command.Upgrade command, Ticket ticket) {
        var digest = PackageDigest.of(command.modules(), command.dependencies());
        if (!digest.equals(ticket.digest())) {
            throw refused(new UpgradeError.DigestDoesNotMatch(digest));
        }
    }

    private LedgerObject.MovePackage current(SuiAddress id) {
        return switch (scope.object(id).orElse(null)) {
            case LedgerObject.MovePackage pack -> pack;
            case LedgerObject.MoveObject _ -> throw refused(new UpgradeError.NotAPackage(id));
            case null -> throw refused(new UpgradeError.UnableToFetchPackage(id));
        };
    }

    private static UpgradePolicy policy(int code) {
        return Arrays.stream(UpgradePolicy.values())
                .filter(policy -> policy.code() == code)
                .findFirst()
                .orElseThrow(() -> refused(new UpgradeError.UnknownPolicy(code)));
    }

    private Type type(String name) {
        return scope.frameworkMachine().instantiate(Addresses.framework("package"), name, List.<Type>of());
    }

    private static ExecutionFailedException refused(UpgradeError error) {
        return new ExecutionFailedException(new ExecutionFailure.PackageUpgrade(error));
    }
}
