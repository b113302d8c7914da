package blockbuster.sui.transaction;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import java.util.List;
import java.util.stream.Stream;

/** Inputs, and commands that run one after the other, all or none. */
public record ProgrammableTransaction(List<CallArg> inputs, List<Command> commands) {
    public ProgrammableTransaction {
        inputs = List.copyOf(inputs);
        commands = List.copyOf(commands);
    }

    /**
     * Reads a TransactionKind in BCS: what a wallet builds when somebody else is to pay.
     *
     * @throws BcsException when the bytes are too many or not the canonical form of a programmable transaction
     */
    public static ProgrammableTransaction decodeKind(byte[] bytes) {
        if (bytes.length > TransactionData.MAX_BYTES) {
            throw new BcsException(
                    "a transaction has at most " + TransactionData.MAX_BYTES + " bytes, not " + bytes.length);
        }
        return BcsReader.decode(bytes, ProgrammableTransaction::decodeKind);
    }

    /** This as a TransactionKind in BCS. */
    public byte[] encodeKind() {
        var writer = new BcsWriter();
        encodeKind(writer);
        return writer.toByteArray();
    }

    /** Whether a command takes the coin that pays for the transaction. */
    public boolean usesGasCoin() {
        return commands.stream()
                .flatMap(command -> command.arguments().stream())
                .anyMatch(Argument.GasCoin.class::isInstance);
    }

    /** The inputs that are objects. */
    public Stream<ObjectArg> objects() {
        return inputs.stream().filter(ObjectArg.class::isInstance).map(ObjectArg.class::cast);
    }

    static ProgrammableTransaction decodeKind(BcsReader reader) {
        int tag = reader.uleb128();
        if (tag != 0) {
            throw new BcsException("no kind of user transaction has tag " + tag);
        }
        return decode(reader);
    }

    void encodeKind(BcsWriter writer) {
        encode(writer.uleb128(0));
    }

    static ProgrammableTransaction decode(BcsReader reader) {
        return new ProgrammableTransaction(reader.vector(CallArg::decode), reader.vector(Command::decode));
    }

    void encode(BcsWriter writer) {
        writer.vector(inputs, (out, input) -> input.encode(out));
        writer.vector(commands, (out, command) -> command.encode(out));
    }
}
