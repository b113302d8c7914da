package blockbuster.localnet.fuzz;

import blockbuster.bcs.BcsException;
import blockbuster.localnet.LedgerObject;
import java.util.Arrays;

/** Any bytes as an object or a package. */
public final class ObjectFuzz {
    private ObjectFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        LedgerObject object;
        try {
            object = LedgerObject.decode(input);
        } catch (BcsException refused) {
            return;
        }
        if (!Arrays.equals(object.encode(), input)) {
            throw new IllegalStateException("accepted bytes that are not canonical");
        }
        object.ref();
    }
}
