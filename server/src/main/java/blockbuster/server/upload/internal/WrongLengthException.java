package blockbuster.server.upload.internal;

import java.io.IOException;

/** A body that isn't as long as announced. */
final class WrongLengthException extends IOException {

    private final String detail;

    WrongLengthException(long announced, long received) {
        this("The upload was announced with " + announced + " bytes, but "
                + (received > announced ? "more arrived." : "only " + received + " arrived.")
                + " Send the file again.");
    }

    private WrongLengthException(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
