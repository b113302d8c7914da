package blockbuster.app.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A number of bytes as people write it: {@code 512m}, {@code 20g}, {@code 1t}.
 *
 * @param bytes units are powers of 1024
 */
record ByteSize(long bytes) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})([kmgt]?)", Pattern.CASE_INSENSITIVE);
    private static final String UNITS = "kmgt";

    static ByteSize parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new TypeConversionException("'" + text + "' is no size; write 512m or 20g, for instance");
        }
        int unit = match.group(2).isEmpty()
                ? 0
                : UNITS.indexOf(Character.toLowerCase(match.group(2).charAt(0))) + 1;
        return new ByteSize(Math.multiplyExact(Long.parseLong(match.group(1)), 1L << (10 * unit)));
    }

    /** For options. */
    static final class Converter implements ITypeConverter<ByteSize> {
        @Override
        public ByteSize convert(String text) {
            return parse(text);
        }
    }
}
