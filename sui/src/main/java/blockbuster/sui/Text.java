package blockbuster.sui;

/** Keeps what others wrote short enough for a message. */
final class Text {
    private static final int LIMIT = 100;

    private Text() {}

    static String clip(String text) {
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT) + "…";
    }
}
