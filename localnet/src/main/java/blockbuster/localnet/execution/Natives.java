package blockbuster.localnet.execution;

import blockbuster.move.runtime.NativeFunctions;

/** Every native function of the framework. */
final class Natives {
    static final NativeFunctions FUNCTIONS = build();

    private Natives() {}

    private static NativeFunctions build() {
        var natives = new NativeFunctions.Builder();
        addTo(natives);
        return natives.build();
    }

    static void addTo(NativeFunctions.Builder natives) {
        StdNatives.addTo(natives);
        ObjectNatives.addTo(natives);
        ContextNatives.addTo(natives);
        FieldNatives.addTo(natives);
        HashNatives.addTo(natives);
        EcdsaNatives.addTo(natives);
        FundsNatives.addTo(natives);
    }
}
