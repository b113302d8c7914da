package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure.TypeArgumentError;
import blockbuster.localnet.LedgerObject;
import blockbuster.move.LinkException;
import blockbuster.move.runtime.MoveVm;
import blockbuster.move.runtime.Type;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the commands of one transaction share: the objects, the packages they publish, and the machines. */
final class TransactionScope implements StateReader {
    private static final int NO_SUCH_TYPE = 0;

    private final StateReader state;
    private final Programs programs;
    private final ObjectRuntime runtime;
    private final boolean anyFunction;
    private final Map<SuiAddress, LedgerObject.MovePackage> published = new LinkedHashMap<>();
    private final Map<SuiAddress, SuiAddress> newest = new HashMap<>();
    private final Programs own = new Programs();
    private LedgerObject.@Nullable MovePackage running;

    TransactionScope(StateReader state, Programs programs, TxInfo info, boolean anyFunction) {
        this.state = state;
        this.programs = programs;
        this.anyFunction = anyFunction;
        this.runtime = new ObjectRuntime(info, this);
    }

    ObjectRuntime runtime() {
        return runtime;
    }

    /** Whether private functions may be called, as in an inspection. */
    boolean anyFunction() {
        return anyFunction;
    }

    Map<SuiAddress, LedgerObject.MovePackage> published() {
        return published;
    }

    void addPublished(LedgerObject.MovePackage pack) {
        published.put(pack.id(), pack);
        newest.put(pack.originalId(), pack.id());
        // Machines made before may have loaded what is older now.
        own.clear();
    }

    MoveVm machine(LedgerObject.MovePackage root) {
        // What sees packages that may never come to be must not outlive the transaction.
        return published.isEmpty() ? programs.machine(root, state) : own.machine(root, this);
    }

    /** The type that {@code tag} names; a refusal names type argument {@code position}. */
    Type type(TypeTag tag, int position) {
        try {
            return tag instanceof StructTag struct ? objectType(struct) : Programs.type(tag, frameworkMachine(), this);
        } catch (LinkException e) {
            throw new ExecutionFailedException(new TypeArgumentError(position, NO_SUCH_TYPE));
        }
    }

    /** The type of an object, in the machine of the package that defines it. */
    Type objectType(StructTag tag) {
        var pack = findPackage(tag.address())
                .orElseThrow(() -> new LinkException("package " + tag.address() + " does not exist"));
        return Programs.type(tag, machine(pack), this);
    }

    /** Code of this package's linkage runs from now on. */
    void setRunning(LedgerObject.MovePackage pack) {
        running = pack;
    }

    @Override
    public SuiAddress versionInUse(SuiAddress originalId) {
        var root = running;
        if (root == null) {
            return originalId;
        }
        var linked = root.linkage().get(originalId);
        return originalId.equals(root.originalId()) ? root.id() : linked != null ? linked.storageId() : originalId;
    }

    MoveVm frameworkMachine() {
        return machine(findPackage(SuiAddress.FRAMEWORK)
                .orElseThrow(() -> new IllegalStateException("genesis published the framework")));
    }

    @Override
    public Optional<LedgerObject> object(SuiAddress id) {
        LedgerObject pack = published.get(id);
        return pack != null ? Optional.of(pack) : state.object(id);
    }

    @Override
    public BigInteger sum(SuiAddress accumulatorId) {
        return state.sum(accumulatorId);
    }

    /** A machine may ask this when the transaction, and what it saw of other objects, is long gone. */
    @Override
    public Optional<LedgerObject.MovePackage> findPackage(SuiAddress storageId) {
        var pack = published.get(storageId);
        return pack != null ? Optional.of(pack) : state.findPackage(storageId);
    }

    @Override
    public Optional<SuiAddress> newestPackage(SuiAddress originalId) {
        var here = newest.get(originalId);
        return here != null ? Optional.of(here) : state.newestPackage(originalId);
    }
}
