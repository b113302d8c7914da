package blockbuster.localnet.rpc;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject.MovePackage;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.proto.GetFunctionRequest;
import blockbuster.sui.rpc.proto.GetFunctionResponse;
import blockbuster.sui.rpc.proto.GetPackageRequest;
import blockbuster.sui.rpc.proto.GetPackageResponse;
import blockbuster.sui.rpc.proto.ListPackageVersionsRequest;
import blockbuster.sui.rpc.proto.ListPackageVersionsResponse;
import blockbuster.sui.rpc.proto.MovePackageServiceGrpc;
import blockbuster.sui.rpc.proto.PackageVersion;
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
                        .setPackage(ObjectMessages.pack(find(request.getPackageId())))
                        .build());
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
                        .orElseThrow(() -> Replies.notFound("Function " + request.getPackageId() + "::"
                                + request.getModuleName() + "::" + request.getName() + " not found")));
    }
}
