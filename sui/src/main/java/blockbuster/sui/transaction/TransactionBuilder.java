package blockbuster.sui.transaction;

import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.TypeTag;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts a programmable transaction together. An object named more than once becomes one input, mutable if any use is.
 * Objects named by id alone must be resolved before {@link #build}. Not thread-safe.
 */
public final class TransactionBuilder {
    private final List<@Nullable CallArg> inputs = new ArrayList<>();
    private final Map<SuiAddress, Integer> objectInputs = new HashMap<>();
    private final List<Command> commands = new ArrayList<>();

    /** A value already in BCS. */
    public Argument pure(byte[] bcs) {
        return add(new CallArg.Pure(Bytes.of(bcs)));
    }

    public Argument pureBool(boolean value) {
        return pure(new BcsWriter().bool(value).toByteArray());
    }

    public Argument pureU8(int value) {
        return pure(new BcsWriter().u8(value).toByteArray());
    }

    public Argument pureU16(int value) {
        return pure(new BcsWriter().u16(value).toByteArray());
    }

    public Argument pureU32(long value) {
        return pure(new BcsWriter().u32(value).toByteArray());
    }

    public Argument pureU64(long value) {
        return pure(new BcsWriter().u64(value).toByteArray());
    }

    public Argument pureU128(BigInteger value) {
        return pure(new BcsWriter().u128(value).toByteArray());
    }

    public Argument pureU256(BigInteger value) {
        return pure(new BcsWriter().u256(value).toByteArray());
    }

    public Argument pureAddress(SuiAddress value) {
        return pure(value.toByteArray());
    }

    public Argument pureString(String value) {
        return pure(new BcsWriter().string(value).toByteArray());
    }

    /** A {@code vector<u8>}. */
    public Argument pureBytes(byte[] value) {
        return pure(new BcsWriter().bytes(value).toByteArray());
    }

    /** A {@code vector<address>}. */
    public Argument pureAddresses(Collection<SuiAddress> values) {
        return pureVector(values, (out, value) -> value.encode(out));
    }

    /** A {@code vector<String>}. */
    public Argument pureStrings(Collection<String> values) {
        return pureVector(values, BcsWriter::string);
    }

    public <T> Argument pureVector(Collection<T> values, BiConsumer<BcsWriter, T> element) {
        return pure(new BcsWriter().vector(values, element).toByteArray());
    }

    public <T> Argument pureOption(@Nullable T value, BiConsumer<BcsWriter, T> element) {
        return pure(new BcsWriter().option(value, element).toByteArray());
    }

    /** An immutable object or one that the sender owns. */
    public Argument object(ObjectRef ref) {
        return object(new ObjectArg.ImmOrOwned(ref));
    }

    /** An object that was sent to the address of an object; a function receives it. */
    public Argument receiving(ObjectRef ref) {
        return object(new ObjectArg.Receiving(ref));
    }

    /** An object whose version and owner are looked up before sending; a shared one is then taken as mutable. */
    public Argument object(SuiAddress id) {
        Integer known = objectInputs.get(id);
        if (known != null) {
            return new Argument.Input(known);
        }
        objectInputs.put(id, inputs.size());
        inputs.add(null);
        return new Argument.Input(inputs.size() - 1);
    }

    public Argument sharedObject(SuiAddress id, long initialSharedVersion, boolean mutable) {
        return object(new ObjectArg.Shared(id, initialSharedVersion, mutable));
    }

    /** The network's clock; transactions can only read it. */
    public Argument clock() {
        return sharedObject(SuiAddress.CLOCK, 1, false);
    }

    public Argument object(ObjectArg object) {
        Integer known = objectInputs.get(object.id());
        if (known == null) {
            objectInputs.put(object.id(), inputs.size());
            return add(object);
        }
        inputs.set(known, merge(inputs.get(known), object));
        return new Argument.Input(known);
    }

    /** Money from an address balance. */
    public Argument withdrawal(FundsWithdrawal withdrawal) {
        return add(withdrawal);
    }

    public Argument gasCoin() {
        return new Argument.GasCoin();
    }

    public Argument moveCall(
            SuiAddress packageId,
            String module,
            String function,
            List<? extends TypeTag> typeArguments,
            Argument... arguments) {
        return command(new Command.MoveCall(
                packageId, module, function, List.copyOf(typeArguments), Arrays.asList(arguments)));
    }

    /** {@code target} is {@code 0xpackage::module::function}. */
    public Argument moveCall(String target, List<? extends TypeTag> typeArguments, Argument... arguments) {
        String[] parts = target.split("::", -1);
        if (parts.length != 3) {
            throw new SuiException("a call target has the form 0xpackage::module::function: " + target);
        }
        return moveCall(SuiAddress.parse(parts[0]), parts[1], parts[2], typeArguments, arguments);
    }

    /** One coin of this amount of base units. */
    public Argument splitCoin(Argument coin, long amount) {
        return nested(splitCoins(coin, List.of(pureU64(amount))), 0);
    }

    /** As many results as amounts; take each with {@link #nested}. */
    public Argument splitCoins(Argument coin, List<Argument> amounts) {
        return command(new Command.SplitCoins(coin, amounts));
    }

    public void mergeCoins(Argument destination, List<Argument> sources) {
        command(new Command.MergeCoins(destination, sources));
    }

    public void transferObjects(List<Argument> objects, SuiAddress recipient) {
        command(new Command.TransferObjects(objects, pureAddress(recipient)));
    }

    /** The result is the package's UpgradeCap. */
    public Argument publish(List<Bytes> modules, List<SuiAddress> dependencies) {
        return command(new Command.Publish(modules, dependencies));
    }

    /** The result is an UpgradeReceipt. */
    public Argument upgrade(List<Bytes> modules, List<SuiAddress> dependencies, SuiAddress packageId, Argument ticket) {
        return command(new Command.Upgrade(modules, dependencies, packageId, ticket));
    }

    public Argument makeMoveVec(@Nullable TypeTag elementType, List<Argument> elements) {
        return command(new Command.MakeMoveVec(elementType, elements));
    }

    /** One of a command's several results. */
    public Argument nested(Argument result, int index) {
        if (result instanceof Argument.Result(int command)) {
            return new Argument.NestedResult(command, index);
        }
        throw new SuiException("only a command's result has parts, not " + result);
    }

    /** Objects named by id alone. */
    public Set<SuiAddress> unresolved() {
        var ids = new LinkedHashSet<SuiAddress>();
        objectInputs.forEach((id, index) -> {
            if (inputs.get(index) == null) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** Objects that are inputs, resolved or not. */
    public Set<SuiAddress> objects() {
        return Set.copyOf(objectInputs.keySet());
    }

    /** Objects that only one transaction at a time can use: all inputs but those known to be shared. */
    public Set<SuiAddress> exclusiveObjects() {
        return objectInputs.entrySet().stream()
                .filter(entry -> !(inputs.get(entry.getValue()) instanceof ObjectArg.Shared))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws SuiException when an object is still known by its id only, or a limit of the protocol is exceeded */
    public ProgrammableTransaction build() {
        return build(Map.of());
    }

    /**
     * Fills in objects that were named by id alone; this builder stays as it is.
     *
     * @throws SuiException when one is missing, or a limit of the protocol is exceeded
     */
    public ProgrammableTransaction build(Map<SuiAddress, ObjectArg> lookedUp) {
        var resolved = new ArrayList<@Nullable CallArg>(inputs);
        for (SuiAddress id : unresolved()) {
            ObjectArg object = lookedUp.get(id);
            if (object == null) {
                throw new SuiException("object not looked up yet: " + id);
            }
            resolved.set(Objects.requireNonNull(objectInputs.get(id)), object);
        }
        var built = new ProgrammableTransaction(
                resolved.stream().map(Objects::requireNonNull).toList(), commands);
        TransactionLimits.check(built);
        return built;
    }

    /** @throws SuiException when an object is still known by its id only, or a limit of the protocol is exceeded */
    public TransactionData build(SuiAddress sender, GasData gas) {
        return build(sender, gas, new Expiration.None());
    }

    /** @throws SuiException when an object is still known by its id only, or a limit of the protocol is exceeded */
    public TransactionData build(SuiAddress sender, GasData gas, Expiration expiration) {
        var built = new TransactionData(build(), sender, gas, expiration);
        TransactionLimits.check(built);
        return built;
    }

    private Argument add(CallArg input) {
        inputs.add(input);
        return new Argument.Input(inputs.size() - 1);
    }

    private Argument command(Command command) {
        commands.add(command);
        return new Argument.Result(commands.size() - 1);
    }

    private static ObjectArg merge(@Nullable CallArg known, ObjectArg added) {
        return known instanceof ObjectArg.Shared before
                        && added instanceof ObjectArg.Shared now
                        && before.mutable()
                        && !now.mutable()
                ? before
                : added;
    }
}
