package blockbuster.bcs;

import java.util.Arrays;
import java.util.List;

/** Reads a vector of optional texts and numbers from any bytes: what is accepted must be the canonical encoding. */
public final class ReaderFuzz {
    private record Row(List<String> texts, Long number, byte[] bytes, boolean flag) {
        static Row decode(BcsReader reader) {
            return new Row(
                    reader.vector(BcsReader::string), reader.option(BcsReader::u64), reader.bytes(), reader.bool());
        }

        static void encode(BcsWriter writer, Row row) {
            writer.vector(row.texts, BcsWriter::string)
                    .option(row.number, BcsWriter::u64)
                    .bytes(row.bytes)
                    .bool(row.flag);
        }
    }

    private ReaderFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        List<Row> rows;
        try {
            rows = BcsReader.decode(input, reader -> reader.vector(Row::decode));
        } catch (BcsException refused) {
            return;
        }
        if (!Arrays.equals(new BcsWriter().vector(rows, Row::encode).toByteArray(), input)) {
            throw new IllegalStateException("accepted bytes that are not canonical");
        }
    }
}
