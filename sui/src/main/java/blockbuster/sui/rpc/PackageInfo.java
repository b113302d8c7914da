package blockbuster.sui.rpc;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.proto.Linkage;
import blockbuster.sui.rpc.proto.Module;
import blockbuster.sui.rpc.proto.Package;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One version of a package.
 *
 * @param storageId where this version is, which is what calls name
 * @param originalId the first version's id, which is what types and events are named by
 * @param version 1 for the first
 * @param modules bytecode by module name; its own address in it is {@code originalId}
 * @param linkage the versions of other packages that it uses: original id to storage id, the indirect ones too
 */
public record PackageInfo(
        SuiAddress storageId,
        SuiAddress originalId,
        long version,
        Map<String, Bytes> modules,
        Map<SuiAddress, SuiAddress> linkage) {
    public PackageInfo {
        modules = Map.copyOf(modules);
        linkage = Map.copyOf(linkage);
    }

    static PackageInfo of(Package found) {
        return new PackageInfo(
                SuiAddress.parse(found.getStorageId()),
                SuiAddress.parse(found.getOriginalId()),
                found.getVersion(),
                found.getModulesList().stream()
                        .collect(Collectors.toMap(
                                Module::getName,
                                module -> Bytes.of(module.getContents().toByteArray()))),
                found.getLinkageList().stream()
                        .collect(Collectors.toMap(
                                (Linkage link) -> SuiAddress.parse(link.getOriginalId()),
                                link -> SuiAddress.parse(link.getUpgradedId()))));
    }
}
