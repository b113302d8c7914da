package blockbuster.sui.contract;

import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.contract.ContractPackage.Migration;
import blockbuster.sui.rpc.ChangedObject;
import blockbuster.sui.rpc.MoveAbortException;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiObject;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.TransactionBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * After an upgrade, lifts the shared objects to the new version, each title and distribution among them: calls every
 * {@code migrate} function of the packages, once for each object that fits its first parameter, with objects that fit the
 * others by type. A contract that refuses has nothing to migrate, or wants another capability than the operator's; that is
 * told and stops nothing.
 */
final class Migrations {
    private static final Pattern TYPE_PARAMETER = Pattern.compile("\\bT0\\b");
    private static final String ALREADY_MIGRATED = "EAlreadyMigrated";

    private final CompiledContracts compiled;
    private final SuiClient client;
    private final TransactionSender operator;
    private final DeploymentFinder finder;

    Migrations(CompiledContracts compiled, SuiClient client, TransactionSender operator, DeploymentFinder finder) {
        this.compiled = compiled;
        this.client = client;
        this.operator = operator;
        this.finder = finder;
    }

    void run(Deployment deployment, Consumer<String> progress) {
        List<SuiObject> known = objects(deployment);
        var errors = new ContractErrors(deployment);
        for (ContractName contract : ContractName.values()) {
            for (Migration migration : compiled.get(contract).migrations()) {
                String name = contract.packageName() + "::" + migration.module();
                run(deployment, contract, migration, known, errors).tell(name, progress);
            }
        }
    }

    private Outcome run(
            Deployment deployment,
            ContractName contract,
            Migration migration,
            List<SuiObject> known,
            ContractErrors errors) {
        var outcome = new Outcome();
        for (TypeTag argument : typeArguments(migration, deployment, known)) {
            String self = type(migration.parameters().getFirst(), contract, argument, deployment);
            for (SuiObject object : all(self, known)) {
                call(deployment, contract, migration, argument, object, known)
                        .ifPresent(tx -> send(tx, outcome, errors));
            }
        }
        return outcome;
    }

    /** What became of the objects of one module. */
    private static final class Outcome {
        private final Set<String> refusals = new LinkedHashSet<>();
        private int migrated;

        void tell(String name, Consumer<String> progress) {
            if (migrated > 0) {
                progress.accept("migrated " + name + (migrated == 1 ? "" : " (" + migrated + " objects)"));
            }
            refusals.forEach(refusal -> progress.accept("did not migrate " + name + ": " + refusal));
        }
    }

    /** The coin, and for what is generic over a capability those that the operator holds. */
    private static Set<TypeTag> typeArguments(Migration migration, Deployment deployment, List<SuiObject> known) {
        var arguments = new LinkedHashSet<TypeTag>();
        arguments.add(deployment.coinType());
        if (isGeneric(migration)) {
            known.stream()
                    .filter(object -> !(object.owner() instanceof Owner.Shared))
                    .flatMap(object -> Stream.ofNullable(object.type()))
                    .filter(type -> type.typeArguments().isEmpty())
                    .forEach(arguments::add);
        }
        return arguments;
    }

    private static boolean isGeneric(Migration migration) {
        return migration.parameters().stream()
                .anyMatch(parameter -> TYPE_PARAMETER.matcher(parameter).find());
    }

    /** An object that is at the newest version already is no news. */
    private void send(TransactionBuilder tx, Outcome outcome, ContractErrors errors) {
        try {
            operator.send(tx);
            outcome.migrated++;
        } catch (MoveAbortException refused) {
            boolean already = errors.find(refused)
                    .filter(error -> error.constant().equals(ALREADY_MIGRATED))
                    .isPresent();
            if (!already) {
                outcome.refusals.add(errors.sentence(refused));
            }
        }
    }

    /** Empty when an object that the function takes besides {@code self} is not there. */
    private Optional<TransactionBuilder> call(
            Deployment deployment,
            ContractName contract,
            Migration migration,
            TypeTag typeArgument,
            SuiObject self,
            List<SuiObject> known) {
        var tx = new TransactionBuilder();
        var arguments = new ArrayList<Argument>();
        arguments.add(argument(tx, self, true));
        for (String parameter :
                migration.parameters().subList(1, migration.parameters().size())) {
            List<SuiObject> fitting = all(type(parameter, contract, typeArgument, deployment), known);
            if (fitting.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(argument(tx, fitting.getFirst(), parameter.startsWith("&mut ")));
        }
        tx.moveCall(
                contract.storageId(deployment.packages()),
                migration.module(),
                "migrate",
                isGeneric(migration) ? List.of(typeArgument) : List.of(),
                arguments.toArray(Argument[]::new));
        return Optional.of(tx);
    }

    private static List<SuiObject> all(String type, List<SuiObject> known) {
        TypeTag wanted = TypeTag.parse(type);
        return known.stream().filter(object -> wanted.equals(object.type())).toList();
    }

    private static Argument argument(TransactionBuilder tx, SuiObject object, boolean mutable) {
        return object.owner() instanceof Owner.Shared(long initialVersion)
                ? tx.sharedObject(object.id(), initialVersion, mutable)
                : tx.object(object.id());
    }

    /** A parameter's type, with the addresses of this network instead of those of compilation. */
    private String type(String parameter, ContractName contract, TypeTag typeArgument, Deployment deployment) {
        String type = parameter.replaceFirst("^&(mut )?", "");
        type = TYPE_PARAMETER.matcher(type).replaceAll(typeArgument.toString());
        type = type.replaceAll("\\b0x0::", contract.originalId(deployment.packages()) + "::");
        for (ContractName other : ContractName.values()) {
            SuiAddress placeholder = compiled.get(other).placeholder();
            if (placeholder != null) {
                type = type.replace(placeholder.toShortString() + "::", other.originalId(deployment.packages()) + "::");
            }
        }
        return type;
    }

    /** What everyone uses, titles and distributions, what publishing shared, and what the operator holds. */
    private List<SuiObject> objects(Deployment deployment) {
        var ids = new HashSet<SuiAddress>();
        ids.add(deployment.objects().revenuePool().id());
        ids.add(deployment.objects().memberRegistry().id());
        ids.add(deployment.objects().contentRegistry().id());
        ids.addAll(finder.titlesAndDistributions(deployment.packages()));
        for (ContractName contract : ContractName.values()) {
            finder.publication(contract.originalId(deployment.packages())).changes().stream()
                    .filter(change -> change.owner() instanceof Owner.Shared)
                    .map(ChangedObject::id)
                    .forEach(ids::add);
        }
        var objects = new ArrayList<>(client.getObjects(ids).values());
        objects.addAll(client.listOwnedObjects(operator.address()));
        return objects;
    }
}
