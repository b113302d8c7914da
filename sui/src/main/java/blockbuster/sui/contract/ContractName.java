package blockbuster.sui.contract;

import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.Deployment.Packages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The packages in the order in which they are published, each with a capability that its publisher keeps. */
public enum ContractName {
    REVENUE_POOL("revenue_admin_cap", "RevenueAdminCap"),
    MEMBERSHIP("admin_cap", "AdminCap"),
    CONTENT_REGISTRY("content_admin_cap", "ContentAdminCap");

    private final String capabilityModule;
    private final String capability;

    ContractName(String capabilityModule, String capability) {
        this.capabilityModule = capabilityModule;
        this.capability = capability;
    }

    /** The name in the contracts' sources. */
    public String packageName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The original id in a deployment. */
    SuiAddress originalId(Packages packages) {
        return switch (this) {
            case REVENUE_POOL -> packages.revenuePool();
            case MEMBERSHIP -> packages.membership();
            case CONTENT_REGISTRY -> packages.contentRegistry();
        };
    }

    /** The newest version's id in a deployment. */
    SuiAddress storageId(Packages packages) {
        return switch (this) {
            case REVENUE_POOL -> packages.newest().revenuePool();
            case MEMBERSHIP -> packages.newest().membership();
            case CONTENT_REGISTRY -> packages.newest().contentRegistry();
        };
    }

    boolean isCapability(@Nullable StructTag type) {
        return type != null
                && type.module().equals(capabilityModule)
                && type.name().equals(capability);
    }
}
