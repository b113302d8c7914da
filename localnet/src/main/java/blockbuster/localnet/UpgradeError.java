package blockbuster.localnet;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;

/** Why a package got no new version; the alternatives are in the order of their BCS tags. */
public sealed interface UpgradeError {
    /** There is no such package. */
    record UnableToFetchPackage(SuiAddress packageId) implements UpgradeError {}

    /** The id is that of an object. */
    record NotAPackage(SuiAddress objectId) implements UpgradeError {}

    /** The new code changes what the policy keeps; {@code message} says what, and is not part of the effects. */
    record Incompatible(String message) implements UpgradeError {}

    /** The modules and dependencies are not those that were authorized; {@code digest} is of those sent. */
    record DigestDoesNotMatch(Bytes digest) implements UpgradeError {}

    /** The ticket's policy is none. */
    record UnknownPolicy(int policy) implements UpgradeError {}

    /** The ticket is for another package. */
    record PackageIdDoesNotMatch(SuiAddress packageId, SuiAddress ticketId) implements UpgradeError {}

    /** Reads what {@link #write} wrote; the message of an incompatibility is empty. */
    static UpgradeError read(BcsReader in) {
        int tag = in.uleb128();
        return switch (tag) {
            case 0 -> new UnableToFetchPackage(SuiAddress.decode(in));
            case 1 -> new NotAPackage(SuiAddress.decode(in));
            case 2 -> new Incompatible("");
            case 3 -> new DigestDoesNotMatch(Bytes.decode(in));
            case 4 -> new UnknownPolicy(in.u8());
            case 5 -> new PackageIdDoesNotMatch(SuiAddress.decode(in), SuiAddress.decode(in));
            default -> throw new BcsException("unknown upgrade error " + tag);
        };
    }

    /** The error in BCS. */
    default void write(BcsWriter out) {
        switch (this) {
            case UnableToFetchPackage(var id) -> id.encode(out.uleb128(0));
            case NotAPackage(var id) -> id.encode(out.uleb128(1));
            case Incompatible _ -> out.uleb128(2);
            case DigestDoesNotMatch(var digest) -> digest.encode(out.uleb128(3));
            case UnknownPolicy(var policy) -> out.uleb128(4).u8(policy);
            case PackageIdDoesNotMatch(var id, var ticket) -> {
                id.encode(out.uleb128(5));
                ticket.encode(out);
            }
        }
    }

    /** One sentence for people. */
    default String text() {
        return switch (this) {
            case UnableToFetchPackage(var id) -> "there is no package " + id + " to upgrade";
            case NotAPackage(var id) -> id + " is an object, not a package";
            case Incompatible(var message) -> message;
            case DigestDoesNotMatch(var digest) ->
                "the upgrade was authorized for other code than that with digest " + digest;
            case UnknownPolicy(var policy) -> "there is no upgrade policy " + policy;
            case PackageIdDoesNotMatch(var id, var ticket) ->
                "the upgrade of " + id + " came with a ticket for " + ticket;
        };
    }
}
