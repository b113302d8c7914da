package blockbuster.sui.contract;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.util.HashMap;
import java.util.Map;

/**
 * Points compiled modules at packages that were published after compilation. A module keeps the addresses it links to in
 * one table of 32-byte entries (kind 8 of the Move binary format), so that they can be exchanged in place.
 */
public final class ModuleRelinker {
    private static final int ADDRESS_TABLE = 8;
    private static final int MAGIC_AND_VERSION = 8;

    private final Map<SuiAddress, SuiAddress> replacements;

    public ModuleRelinker(Map<SuiAddress, SuiAddress> replacements) {
        this.replacements = Map.copyOf(replacements);
    }

    /** @throws SuiException when the bytes are no Move module */
    public Bytes relink(Bytes module) {
        byte[] code = module.toArray();
        try {
            relinkAddresses(code);
        } catch (BcsException malformed) {
            throw new SuiException("not a compiled Move module", malformed);
        }
        return Bytes.of(code);
    }

    private void relinkAddresses(byte[] code) {
        var header = new BcsReader(code);
        header.fixed(MAGIC_AND_VERSION);
        int tables = header.uleb128();
        var table = new HashMap<Integer, int[]>();
        for (int i = 0; i < tables; i++) {
            table.put(header.u8(), new int[] {header.uleb128(), header.uleb128()});
        }
        int[] addresses = table.getOrDefault(ADDRESS_TABLE, new int[2]);
        var reader = new BcsReader(code);
        reader.fixed(header.position() + addresses[0]);
        for (int read = 0; read < addresses[1]; read += SuiAddress.LENGTH) {
            int at = reader.position();
            SuiAddress replacement = replacements.get(SuiAddress.decode(reader));
            if (replacement != null) {
                System.arraycopy(replacement.toByteArray(), 0, code, at, SuiAddress.LENGTH);
            }
        }
    }
}
