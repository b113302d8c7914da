package blockbuster.walrus;

/** Every aggregator that answered delivered other bytes than the caller expects. */
public final class WrongContentException extends WalrusException {

    public WrongContentException(String path) {
        super("What Walrus delivers for " + path + " is not what was stored. Add another aggregator.");
    }
}
