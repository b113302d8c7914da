package blockbuster.sui.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleRelinkerTest {
    private static final SuiAddress PLACEHOLDER = SuiAddress.parse("0xb10c01");
    private static final SuiAddress PUBLISHED = SuiAddress.parse("0x" + "ab".repeat(32));

    @Test
    void exchangesAddressesInTheAddressTableOnly() {
        Bytes compiled = module(SuiAddress.ZERO, PLACEHOLDER, SuiAddress.FRAMEWORK);

        Bytes relinked = new ModuleRelinker(Map.of(PLACEHOLDER, PUBLISHED)).relink(compiled);

        assertThat(relinked).isEqualTo(module(SuiAddress.ZERO, PUBLISHED, SuiAddress.FRAMEWORK));
    }

    @Test
    void refusesWhatIsNoModule() {
        var relinker = new ModuleRelinker(Map.of());

        assertThatThrownBy(() -> relinker.relink(Bytes.EMPTY)).isInstanceOf(SuiException.class);
        assertThatThrownBy(() -> relinker.relink(Bytes.fromHex("a11ceb0b06000000010880808001ff")))
                .isInstanceOf(SuiException.class);
    }

    /** Identifiers (kind 7) that hold the placeholder's bytes, then addresses (kind 8). */
    private static Bytes module(SuiAddress... addresses) {
        byte[] identifiers = PLACEHOLDER.toByteArray();
        var out = new BcsWriter().fixed(new byte[] {(byte) 0xa1, 0x1c, (byte) 0xeb, 0x0b, 6, 0, 0, 0});
        out.uleb128(2);
        out.u8(7).uleb128(0).uleb128(identifiers.length);
        out.u8(8).uleb128(identifiers.length).uleb128(32 * addresses.length);
        out.fixed(identifiers);
        for (SuiAddress address : addresses) {
            address.encode(out);
        }
        return Bytes.of(out.toByteArray());
    }
}
