package blockbuster.localnet.rpc;

import blockbuster.sui.rpc.proto.LookupNameRequest;
import blockbuster.sui.rpc.proto.LookupNameResponse;
import blockbuster.sui.rpc.proto.NameServiceGrpc;
import blockbuster.sui.rpc.proto.ReverseLookupNameRequest;
import blockbuster.sui.rpc.proto.ReverseLookupNameResponse;
import io.grpc.stub.StreamObserver;

/** A local network has no names; clients take NOT_FOUND for that. */
final class NameService extends NameServiceGrpc.NameServiceImplBase {
    @Override
    public void lookupName(LookupNameRequest request, StreamObserver<LookupNameResponse> out) {
        out.onError(Replies.notFound("Name " + request.getName() + " not found"));
    }

    @Override
    public void reverseLookupName(ReverseLookupNameRequest request, StreamObserver<ReverseLookupNameResponse> out) {
        out.onError(Replies.notFound("no name for " + request.getAddress()));
    }
}
