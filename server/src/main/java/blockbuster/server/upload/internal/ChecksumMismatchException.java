package blockbuster.server.upload.internal;

/** Bytes that are not those that the client meant to send; its message is for the creator. */
final class ChecksumMismatchException extends RuntimeException {

    private ChecksumMismatchException(String detail) {
        super(detail);
    }

    static ChecksumMismatchException ofPart() {
        return new ChecksumMismatchException("A part of the file was damaged on its way. Send that part again.");
    }

    static ChecksumMismatchException ofFile() {
        return new ChecksumMismatchException(WHOLE_FILE);
    }

    static final String WHOLE_FILE =
            "What arrived is not the file that was announced; perhaps it changed meanwhile. Start the upload again.";
}
