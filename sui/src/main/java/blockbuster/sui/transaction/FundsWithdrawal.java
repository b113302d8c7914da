package blockbuster.sui.transaction;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;

/** Money from an address balance: at most {@code maxAmount} base units of the coin. */
public record FundsWithdrawal(long maxAmount, TypeTag coinType, Source source) implements CallArg {
    /** From the sender's own balance. */
    public static FundsWithdrawal ofSender(long maxAmount, TypeTag coinType) {
        return new FundsWithdrawal(maxAmount, coinType, new Source.Sender());
    }

    /** From the balance of the account that pays for gas. */
    public static FundsWithdrawal ofSponsor(long maxAmount, TypeTag coinType) {
        return new FundsWithdrawal(maxAmount, coinType, new Source.Sponsor());
    }

    /** Whose balance. */
    public sealed interface Source {
        /** The sender's. */
        record Sender() implements Source {}

        /** That of the account which pays for gas. */
        record Sponsor() implements Source {}

        /** Another account's, by an allowance given to the sender. */
        record SenderAllowance(SuiAddress funder, SuiAddress allowance) implements Source {}
    }

    static FundsWithdrawal decodeWithdrawal(BcsReader reader) {
        requireZero(reader, "reservation");
        long maxAmount = reader.u64();
        requireZero(reader, "withdrawal type");
        return new FundsWithdrawal(maxAmount, TypeTag.decode(reader), decodeSource(reader));
    }

    void encodeWithdrawal(BcsWriter writer) {
        coinType.encode(writer.uleb128(0).u64(maxAmount).uleb128(0));
        switch (source) {
            case Source.Sender() -> writer.uleb128(0);
            case Source.Sponsor() -> writer.uleb128(1);
            case Source.SenderAllowance(SuiAddress funder, SuiAddress allowance) -> {
                funder.encode(writer.uleb128(2));
                allowance.encode(writer);
            }
        }
    }

    private static Source decodeSource(BcsReader reader) {
        int tag = reader.uleb128();
        return switch (tag) {
            case 0 -> new Source.Sender();
            case 1 -> new Source.Sponsor();
            case 2 -> new Source.SenderAllowance(SuiAddress.decode(reader), SuiAddress.decode(reader));
            default -> throw new BcsException("no withdrawal source has tag " + tag);
        };
    }

    private static void requireZero(BcsReader reader, String what) {
        int tag = reader.uleb128();
        if (tag != 0) {
            throw new BcsException("no " + what + " has tag " + tag);
        }
    }
}
