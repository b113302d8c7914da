package blockbuster.server.revenue.leaves;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a leaves file, to be read field by field. */
final class JsonLine {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern AMOUNT = Pattern.compile("0|[1-9][0-9]{0,19}");

    private final String line;
    private final JsonNode fields;

    private JsonLine(String line) {
        this.line = line;
        try {
            this.fields = JSON.readTree(line);
        } catch (JacksonException e) {
            throw new MalformedLeavesException("A line is no JSON object: " + shortened(line), e);
        }
    }

    static JsonLine of(byte[] bytes) {
        try {
            return new JsonLine(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MalformedLeavesException("A line is not in UTF-8.", e);
        }
    }

    boolean has(String field) {
        return fields.has(field);
    }

    String text(String field) {
        var value = fields.path(field);
        if (!value.isString()) {
            throw missing(field);
        }
        return value.asString();
    }

    long number(String field) {
        var value = fields.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw missing(field);
        }
        return value.asLong();
    }

    int count(String field) {
        long number = number(field);
        if (number > Integer.MAX_VALUE) {
            throw missing(field);
        }
        return (int) number;
    }

    BigInteger amount(String field) {
        var text = text(field);
        if (!AMOUNT.matcher(text).matches()) {
            throw missing(field);
        }
        return new BigInteger(text);
    }

    SuiAddress address(String field) {
        try {
            return SuiAddress.parse(text(field));
        } catch (RuntimeException e) {
            throw missing(field);
        }
    }

    /** Refuses a line that says the same in another form: only one form has the right hash. */
    void mustBe(String canonical) {
        if (!canonical.equals(line)) {
            throw new MalformedLeavesException("A line is not in its canonical form: " + shortened(line));
        }
    }

    private MalformedLeavesException missing(String field) {
        return new MalformedLeavesException("A line has no usable field \"" + field + "\": " + shortened(line));
    }

    private static String shortened(String line) {
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }
}
