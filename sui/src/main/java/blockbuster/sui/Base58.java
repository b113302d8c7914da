package blockbuster.sui;

import java.util.Arrays;

/** Base58 with Bitcoin's alphabet; quadratic, so for short values only. */
final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private Base58() {}

    static String encode(byte[] value) {
        var text = new StringBuilder();
        byte[] rest = value.clone();
        int start = leadingZeros(rest);
        int zeros = start;
        while (start < rest.length) {
            text.append(ALPHABET.charAt(divide(rest, start, 256, 58)));
            while (start < rest.length && rest[start] == 0) {
                start++;
            }
        }
        return text.append("1".repeat(zeros)).reverse().toString();
    }

    /** Null when a character is not of the alphabet. */
    static byte @org.jspecify.annotations.Nullable [] decode(String text) {
        byte[] digits = new byte[text.length()];
        for (int i = 0; i < digits.length; i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return null;
            }
            digits[i] = (byte) digit;
        }
        int zeros = leadingZeros(digits);
        byte[] value = new byte[digits.length];
        int at = value.length;
        int start = zeros;
        while (start < digits.length) {
            value[--at] = (byte) divide(digits, start, 58, 256);
            while (start < digits.length && digits[start] == 0) {
                start++;
            }
        }
        return Arrays.copyOfRange(value, at - zeros, value.length);
    }

    /** Divides the big-endian number in place and gives the remainder. */
    private static int divide(byte[] number, int start, int base, int divisor) {
        int remainder = 0;
        for (int i = start; i < number.length; i++) {
            int current = remainder * base + (number[i] & 0xff);
            number[i] = (byte) (current / divisor);
            remainder = current % divisor;
        }
        return remainder;
    }

    private static int leadingZeros(byte[] value) {
        int zeros = 0;
        while (zeros < value.length && value[zeros] == 0) {
            zeros++;
        }
        return zeros;
    }
}
