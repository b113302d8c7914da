package blockbuster.sui.contract;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.TypeTag;
import blockbuster.sui.contract.Deployment.Authorities;
import blockbuster.sui.contract.Deployment.Capabilities;
import blockbuster.sui.contract.Deployment.Packages;
import blockbuster.sui.contract.Deployment.SharedObjects;
import blockbuster.sui.contract.Deployment.StorageIds;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The deployment file's form; versions are strings because JSON's numbers are too small for 64 bits. */
final class DeploymentJson {
    private DeploymentJson() {}

    static String format(Deployment deployment) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("chainId", deployment.chainId());
        json.put("coinType", deployment.coinType().toString());
        packages(json.putObject("packages"), deployment.packages());
        newest(json.putObject("newestPackages"), deployment.packages().newest());
        SharedObjects shared = deployment.objects();
        ObjectNode objects = json.putObject("objects");
        shared(objects.putObject("revenuePool"), shared.revenuePool());
        shared(objects.putObject("memberRegistry"), shared.memberRegistry());
        shared(objects.putObject("contentRegistry"), shared.contentRegistry());
        Authorities authorities = deployment.authorities();
        ObjectNode authority = json.putObject("authorities");
        shared(authority.putObject("revenuePool"), authorities.revenuePool());
        shared(authority.putObject("membership"), authorities.membership());
        shared(authority.putObject("contentRegistry"), authorities.contentRegistry());
        capabilities(json.putObject("capabilities"), deployment.capabilities());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    static Deployment parse(String text) {
        try {
            return read(JsonMapper.shared().readTree(text));
        } catch (JacksonException | SuiException malformed) {
            throw new SuiException("not a deployment: " + malformed.getMessage(), malformed);
        }
    }

    private static Deployment read(JsonNode json) {
        if (json.has("packages") && !json.has("authorities")) {
            throw new SuiException("it is from before the contracts had authorities;"
                    + " move it away to deploy anew (on a local network: start with an empty data folder)");
        }
        JsonNode packages = json.path("packages");
        JsonNode objects = json.path("objects");
        JsonNode authorities = json.path("authorities");
        JsonNode capabilities = json.path("capabilities");
        return new Deployment(
                json.path("chainId").asString(),
                new Packages(
                        address(packages, "revenuePool"),
                        address(packages, "membership"),
                        address(packages, "contentRegistry"),
                        newest(json.has("newestPackages") ? json.path("newestPackages") : packages)),
                new SharedObjects(
                        shared(objects, "revenuePool"),
                        shared(objects, "memberRegistry"),
                        shared(objects, "contentRegistry")),
                new Authorities(
                        shared(authorities, "revenuePool"),
                        shared(authorities, "membership"),
                        shared(authorities, "contentRegistry")),
                TypeTag.parse(json.path("coinType").asString()),
                new Capabilities(
                        address(capabilities, "revenueAdmin"),
                        address(capabilities, "distributor"),
                        address(capabilities, "admin"),
                        address(capabilities, "contentAdmin"),
                        address(capabilities, "moderator"),
                        address(capabilities, "catalogue"),
                        address(capabilities, "meter")));
    }

    private static StorageIds newest(JsonNode json) {
        return new StorageIds(
                address(json, "revenuePool"), address(json, "membership"), address(json, "contentRegistry"));
    }

    private static void packages(ObjectNode json, Packages packages) {
        json.put("revenuePool", packages.revenuePool().toString());
        json.put("membership", packages.membership().toString());
        json.put("contentRegistry", packages.contentRegistry().toString());
    }

    private static void newest(ObjectNode json, StorageIds ids) {
        json.put("revenuePool", ids.revenuePool().toString());
        json.put("membership", ids.membership().toString());
        json.put("contentRegistry", ids.contentRegistry().toString());
    }

    private static void shared(ObjectNode json, SharedObject object) {
        json.put("id", object.id().toString());
        json.put("initialVersion", Long.toUnsignedString(object.initialVersion()));
    }

    private static void capabilities(ObjectNode json, Capabilities capabilities) {
        json.put("revenueAdmin", capabilities.revenueAdmin().toString());
        json.put("distributor", capabilities.distributor().toString());
        json.put("admin", capabilities.admin().toString());
        json.put("contentAdmin", capabilities.contentAdmin().toString());
        json.put("moderator", capabilities.moderator().toString());
        json.put("catalogue", capabilities.catalogue().toString());
        json.put("meter", capabilities.meter().toString());
    }

    private static SuiAddress address(JsonNode json, String field) {
        return SuiAddress.parse(json.path(field).asString());
    }

    private static SharedObject shared(JsonNode json, String field) {
        JsonNode object = json.path(field);
        try {
            return new SharedObject(
                    address(object, "id"),
                    Long.parseUnsignedLong(object.path("initialVersion").asString()));
        } catch (NumberFormatException notANumber) {
            throw new SuiException(field + " has no initialVersion", notANumber);
        }
    }
}
