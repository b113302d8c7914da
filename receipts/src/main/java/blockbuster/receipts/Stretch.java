package blockbuster.receipts;

/**
 * Film that was played without a pause at one speed.
 *
 * @param fromMs where in the film it began
 * @param toMs where it ended, excluded
 * @param sinceMs when it began, by the viewer's clock, after the stream's start
 * @param untilMs when it ended, excluded
 */
public record Stretch(long fromMs, long toMs, long sinceMs, long untilMs) {

    public Stretch {
        if (fromMs < 0 || toMs <= fromMs || sinceMs < 0 || untilMs <= sinceMs) {
            throw new ReceiptException("not a stretch of playing: " + text(fromMs, toMs, sinceMs, untilMs));
        }
    }

    public long filmMs() {
        return toMs - fromMs;
    }

    public long wallMs() {
        return untilMs - sinceMs;
    }

    @Override
    public String toString() {
        return text(fromMs, toMs, sinceMs, untilMs);
    }

    private static String text(long fromMs, long toMs, long sinceMs, long untilMs) {
        return fromMs + "-" + toMs + "@" + sinceMs + "-" + untilMs;
    }
}
