package blockbuster.receipts;

/** A text, key or signature that is not what it should be; the message says what is wrong with it. */
public final class ReceiptException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReceiptException(String message) {
        super(message);
    }

    ReceiptException(String message, Throwable cause) {
        super(message, cause);
    }
}
