package blockbuster.move;

/** Root of everything that the Move parser, checks and virtual machine refuse. */
public sealed class MoveException extends RuntimeException
        permits MalformedModuleException, LinkException, VmException, ValueFormatException {
    MoveException(String message) {
        // Refusals of hostile input are frequent and expected: no stack trace is collected.
        super(message, null, false, false);
    }
}
