package blockbuster.sui.contract;

import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.objects.Authority;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may act for the packages of a deployment at this moment, as their authorities say. */
public record Administration(Deployment deployment, Map<Role, Office> offices) {
    /** Those who administer, one for each package. */
    public enum Role {
        REVENUE,
        MEMBERSHIP,
        CONTENT
    }

    /**
     * One package's administrator and those who act for it.
     *
     * @param admin the administrator's capability
     * @param offeredTo who may accept the administration
     * @param operatives the other capabilities in force, by their ids
     */
    public record Office(Held admin, @Nullable SuiAddress offeredTo, Map<SuiAddress, Held> operatives) {
        public Office {
            operatives = Map.copyOf(operatives);
        }
    }

    /**
     * A capability.
     *
     * @param kind the name of its type; empty when the object can't be seen
     * @param holder null when it is not an account
     */
    public record Held(SuiAddress id, String kind, @Nullable SuiAddress holder) {}

    public Administration {
        offices = Map.copyOf(offices);
    }

    public static Administration read(SuiClient client, Deployment deployment) {
        var authorities = deployment.authorities();
        var offices = new EnumMap<Role, Office>(Role.class);
        offices.put(Role.REVENUE, office(client, authorities.revenuePool()));
        offices.put(Role.MEMBERSHIP, office(client, authorities.membership()));
        offices.put(Role.CONTENT, office(client, authorities.contentRegistry()));
        return new Administration(deployment, offices);
    }

    public Office office(Role role) {
        return Optional.ofNullable(offices.get(role)).orElseThrow();
    }

    /** The role whose administrator can end an operative capability; empty when it is not in force. */
    public Optional<Role> over(SuiAddress capability) {
        return offices.entrySet().stream()
                .filter(office -> office.getValue().operatives().containsKey(capability))
                .map(Entry::getKey)
                .findFirst();
    }

    /** The deployment with the admin capabilities that are in force: they change when administrators do. */
    public Deployment current() {
        var known = deployment.capabilities();
        return deployment.with(new Deployment.Capabilities(
                office(Role.REVENUE).admin().id(),
                known.distributor(),
                office(Role.MEMBERSHIP).admin().id(),
                office(Role.CONTENT).admin().id(),
                known.moderator(),
                known.catalogue(),
                known.meter()));
    }

    private static Office office(SuiClient client, SharedObject shared) {
        Authority authority = Authority.of(client.getObject(shared.id()));
        Map<SuiAddress, SuiObject> found = client.getObjects(authority.operatives());
        return new Office(
                held(authority.admin(), client.findObject(authority.admin()).orElse(null)),
                authority.offeredTo(),
                authority.operatives().stream()
                        .collect(Collectors.toMap(Function.identity(), id -> held(id, found.get(id)))));
    }

    private static Held held(SuiAddress id, @Nullable SuiObject object) {
        if (object == null) {
            return new Held(id, "", null);
        }
        String kind = object.type() == null ? "" : object.type().name();
        return new Held(id, kind, object.owner() instanceof Owner.Account(SuiAddress holder) ? holder : null);
    }
}
