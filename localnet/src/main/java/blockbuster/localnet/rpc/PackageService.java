package blockbuster.localnet.rpc;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject.MovePackage;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.proto.GetDatatypeRequest;
import blockbuster.sui.rpc.proto.GetDatatypeResponse;
import blockbuster.sui.rpc.proto.GetFunctionRequest;
import blockbuster.sui.rpc.proto.GetFunctionResponse;
import blockbuster.sui.rpc.proto.GetPackageRequest;
import blockbuster.sui.rpc.proto.GetPackageResponse;
import blockbuster.sui.rpc.proto.ListPackageVersionsRequest;
import blockbuster.sui.rpc.proto.ListPackageVersionsResponse;
import blockbuster.sui.rpc.proto.MovePackageServiceGrpc;
import blockbuster.sui.rpc.proto.Package;
import blockbuster.sui.rpc.proto.PackageVersion;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;

/** Published code. */
final class PackageService extends MovePackageServiceGrpc.MovePackageServiceImplBase {
    private final Ledger ledger;

    PackageService(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All in one page: a package has few versions. */
    @Override
    public void listPackageVersions(
            ListPackageVersionsRequest request, StreamObserver<ListPackageVersionsResponse> out) {
        Replies.unary(out, () -> {
            var versions = ListPackageVersionsResponse.newBuilder();
            for (SuiAddress id :
                    ledger.packageVersions(find(request.getPackageId()).originalId())) {
                versions.addVersions(PackageVersion.newBuilder()
                        .setPackageId(id.toString())
                        .setVersion(find(id.toString()).version()));
            }
            return versions.build();
        });
    }

    @Override
    public void getPackage(GetPackageRequest request, StreamObserver<GetPackageResponse> out) {
        Replies.unary(
                out,
                () -> GetPackageResponse.newBuilder()
                        .setPackage(described(find(request.getPackageId())))
                        .build());
    }

    private Package described(MovePackage pack) {
        var message = ObjectMessages.pack(pack).toBuilder();
        message.getModulesBuilderList()
                .forEach(module -> ledger.module(pack.id(), module.getName())
                        .ifPresent(declared -> DatatypeMessages.describe(module, declared)));
        return message.build();
    }

    @Override
    public void getDatatype(GetDatatypeRequest request, StreamObserver<GetDatatypeResponse> out) {
        Replies.unary(
                out,
                () -> ledger.module(SuiAddress.parse(request.getPackageId()), request.getModuleName()).stream()
                        .flatMap(module -> module.datatypes().stream())
                        .filter(datatype -> datatype.name().equals(request.getName()))
                        .findFirst()
                        .map(datatype -> GetDatatypeResponse.newBuilder()
                                .setDatatype(DatatypeMessages.datatype(request.getModuleName(), datatype))
                                .build())
                        .orElseThrow(() -> missing(
                                "Datatype", request.getPackageId(), request.getModuleName(), request.getName())));
    }

    private MovePackage find(String packageId) {
        SuiAddress id = SuiAddress.parse(packageId);
        if (ledger.object(id).orElse(null) instanceof MovePackage pack) {
            return pack;
        }
        throw Replies.notFound("Package " + id + " not found");
    }

    @Override
    public void getFunction(GetFunctionRequest request, StreamObserver<GetFunctionResponse> out) {
        Replies.unary(
                out,
                () -> ledger.function(
                                SuiAddress.parse(request.getPackageId()), request.getModuleName(), request.getName())
                        .map(function -> GetFunctionResponse.newBuilder()
                                .setFunction(FunctionMessages.function(function))
                                .build())
                        .orElseThrow(() -> missing(
                                "Function", request.getPackageId(), request.getModuleName(), request.getName())));
    }

    private static StatusRuntimeException missing(String kind, String packageId, String module, String name) {
        return Replies.notFound(kind + " " + packageId + "::" + module + "::" + name + " not found");
    }
}
