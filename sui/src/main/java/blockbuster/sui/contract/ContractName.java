package blockbuster.sui.contract;

import blockbuster.sui.StructTag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The packages in the order in which they are published, each with a capability that its publisher keeps. */
enum ContractName {
    REVENUE_POOL("revenue_admin_cap", "RevenueAdminCap"),
    MEMBERSHIP("admin_cap", "AdminCap"),
    CONTENT_REGISTRY("content_admin_cap", "ContentAdminCap");

    private final String capabilityModule;
    private final String capability;

    ContractName(String capabilityModule, String capability) {
        this.capabilityModule = capabilityModule;
        this.capability = capability;
    }

    String packageName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isCapability(@Nullable StructTag type) {
        return type != null
                && type.module().equals(capabilityModule)
                && type.name().equals(capability);
    }
}
