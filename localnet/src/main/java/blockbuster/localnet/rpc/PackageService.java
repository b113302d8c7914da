package blockbuster.localnet.rpc;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject.MovePackage;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.proto.GetFunctionRequest;
import blockbuster.sui.rpc.proto.GetFunctionResponse;
import blockbuster.sui.rpc.proto.GetPackageRequest;
import blockbuster.sui.rpc.proto.GetPackageResponse;
import blockbuster.sui.rpc.proto.MovePackageServiceGrpc;
import io.grpc.stub.StreamObserver;

/** Published code. */
final class PackageService extends MovePackageServiceGrpc.MovePackageServiceImplBase {
    private final Ledger ledger;

    PackageService(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void getPackage(GetPackageRequest request, StreamObserver<GetPackageResponse> out) {
        Replies.unary(out, () -> {
            SuiAddress id = SuiAddress.parse(request.getPackageId());
            if (ledger.object(id).orElse(null) instanceof MovePackage pack) {
                return GetPackageResponse.newBuilder()
                        .setPackage(ObjectMessages.pack(pack))
                        .build();
            }
            throw Replies.notFound("Package " + id + " not found");
        });
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
