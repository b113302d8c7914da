package blockbuster.sui.crypto;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bech32 of whole bytes (BIP-173). */
final class Bech32 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM_LENGTH = 6;

    private Bech32() {}

    static String encode(String prefix, byte[] data) {
        byte[] words = regroup(data, data.length, 8, 5, true);
        int checksum = checksum(prefix, words, words.length, true) ^ 1;
        var text = new StringBuilder(prefix).append('1');
        for (byte word : words) {
            text.append(ALPHABET.charAt(word));
        }
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt((checksum >>> (5 * i)) & 31));
        }
        return text.toString();
    }

    /** The data, or null when prefix, alphabet, padding or checksum is wrong, or cases are mixed. */
    static byte @Nullable [] decode(String prefix, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        byte[] data = text.equals(lower) || text.equals(text.toUpperCase(Locale.ROOT)) ? data(prefix, lower) : null;
        return data != null && encode(prefix, data).equals(lower) ? data : null;
    }

    private static byte @Nullable [] data(String prefix, String lower) {
        int start = prefix.length() + 1;
        if (!lower.startsWith(prefix + "1") || lower.length() < start + CHECKSUM_LENGTH) {
            return null;
        }
        byte[] words = new byte[lower.length() - start];
        for (int i = 0; i < words.length; i++) {
            words[i] = (byte) ALPHABET.indexOf(lower.charAt(start + i));
            if (words[i] < 0) {
                return null;
            }
        }
        return checksum(prefix, words, words.length, false) == 1
                ? regroup(words, words.length - CHECKSUM_LENGTH, 5, 8, false)
                : null;
    }

    private static int checksum(String prefix, byte[] words, int length, boolean room) {
        int state = 1;
        for (int i = 0; i < prefix.length(); i++) {
            state = step(state, prefix.charAt(i) >>> 5);
        }
        state = step(state, 0);
        for (int i = 0; i < prefix.length(); i++) {
            state = step(state, prefix.charAt(i) & 31);
        }
        for (int i = 0; i < length; i++) {
            state = step(state, words[i]);
        }
        for (int i = 0; room && i < CHECKSUM_LENGTH; i++) {
            state = step(state, 0);
        }
        return state;
    }

    private static int step(int state, int word) {
        int top = state >>> 25;
        int next = ((state & 0x1ffffff) << 5) ^ word;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) == 0 ? 0 : GENERATOR[i];
        }
        return next;
    }

    private static byte[] regroup(byte[] input, int length, int from, int to, boolean pad) {
        byte[] output = new byte[(length * from + (pad ? to - 1 : 0)) / to];
        int bits = 0;
        int buffer = 0;
        int at = 0;
        for (int i = 0; i < length; i++) {
            buffer = ((buffer << from) | (input[i] & ((1 << from) - 1))) & 0xffff;
            for (bits += from; bits >= to; ) {
                bits -= to;
                output[at++] = (byte) ((buffer >>> bits) & ((1 << to) - 1));
            }
        }
        if (pad && bits > 0) {
            output[at] = (byte) ((buffer << (to - bits)) & ((1 << to) - 1));
        }
        return output;
    }
}
