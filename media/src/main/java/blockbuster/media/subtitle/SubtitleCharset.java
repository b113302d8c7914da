package blockbuster.media.subtitle;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * Decodes a text file that does not say its charset: by its byte order mark, else strictly as UTF-8, else by the
 * statistics of ICU, which know the legacy charsets of most languages.
 */
public final class SubtitleCharset {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SubtitleCharset() {}

    public static String decode(byte[] file) {
        var text = marked(file)
                .map(charset -> new String(file, charset))
                .or(() -> utf8(file))
                .orElseGet(() -> guess(file));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Optional<Charset> marked(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(file, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(file, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || Byte.toUnsignedInt(file[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** A text with a zero byte is another Unicode form, though it may decode. */
    private static Optional<String> utf8(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String guess(byte[] file) {
        for (var match : new CharsetDetector().setText(file).detectAll()) {
            try {
                return new String(file, Charset.forName(javaName(match.getName())));
            } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
                // ICU knows a few that Java lacks; the next best guess then.
            }
        }
        return new String(file, Charset.forName("windows-1252"));
    }

    /** ICU tells the visual and logical order of Hebrew apart and IBM's code pages by direction; the bytes are the same. */
    private static String javaName(String name) {
        return name.replaceAll("(-I|_rtl|_ltr)$", "");
    }
}
