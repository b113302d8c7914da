package blockbuster.move.runtime;

import blockbuster.move.value.Value;
import java.util.List;

/** A function supplied by the host. It aborts by throwing {@link blockbuster.move.VmException#abort}. */
@FunctionalInterface
public interface NativeFunction {
    /** Runs on the arguments of {@code call} and gives the results in declared order. */
    List<Value> run(NativeCall call);
}
