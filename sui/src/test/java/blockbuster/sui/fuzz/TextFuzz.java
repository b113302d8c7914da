package blockbuster.sui.fuzz;

import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.TypeTag;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.crypto.Mnemonic;
import blockbuster.sui.crypto.SuiKeys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Any text as whatever has a text form; what is accepted must read the same from its own text. */
public final class TextFuzz {
    private static final List<Function<String, String>> READERS = List.of(
            text -> TypeTag.parse(text).toString(),
            text -> Digest.parse(text).toString(),
            text -> SuiAddress.parse(text).toString(),
            text -> SuiKeys.encode(SuiKeys.decode(text)),
            text -> Mnemonic.parse(text).words(),
            text -> Keystore.format(Keystore.parse(text)));

    private TextFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (Function<String, String> reader : READERS) {
            try {
                String canonical = reader.apply(text);
                if (!reader.apply(canonical).equals(canonical)) {
                    throw new IllegalStateException("its own text reads otherwise: " + canonical);
                }
            } catch (SuiException refused) {
                // as almost always
            }
        }
    }
}
