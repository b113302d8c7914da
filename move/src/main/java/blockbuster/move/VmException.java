package blockbuster.move;

import org.jspecify.annotations.Nullable;

/** Thrown when execution stops without a result. The interpreter adds the location of the failing instruction. */
public final class VmException extends MoveException {
    private final StatusCode status;
    private final long subStatus;
    private final @Nullable CodeLocation location;

    /** A failure whose place is not known yet. */
    public VmException(StatusCode status, String message) {
        this(status, 0, message, null);
    }

    /** A failure with all its parts; {@code subStatus} is the abort code of an abort. */
    public VmException(StatusCode status, long subStatus, String message, @Nullable CodeLocation location) {
        super(message);
        this.status = status;
        this.subStatus = subStatus;
        this.location = location;
    }

    /** The abort that a Move program or a native function asks for. */
    public static VmException abort(long code) {
        return new VmException(StatusCode.ABORTED, code, "aborted with code " + Long.toUnsignedString(code), null);
    }

    /** An arithmetic failure. */
    public static VmException arithmetic(String message) {
        return new VmException(StatusCode.ARITHMETIC_ERROR, message);
    }

    /** Code that the checks would have refused met a value that it did not expect. */
    public static VmException typeError(String message) {
        return new VmException(StatusCode.INTERNAL_TYPE_ERROR, message);
    }

    /** This failure at {@code place}, unless a deeper frame already said where it happened. */
    public VmException at(CodeLocation place) {
        return location != null ? this : new VmException(status, subStatus, String.valueOf(getMessage()), place);
    }

    /** Why execution stopped. */
    public StatusCode status() {
        return status;
    }

    /** The abort code (as unsigned 64 bits) or the status's detail. */
    public long subStatus() {
        return subStatus;
    }

    /** Where, if an instruction was being executed. */
    public @Nullable CodeLocation location() {
        return location;
    }
}
