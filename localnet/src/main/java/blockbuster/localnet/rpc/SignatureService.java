package blockbuster.localnet.rpc;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.InvalidSignatureException;
import blockbuster.sui.crypto.NodeRequiredException;
import blockbuster.sui.crypto.Signatures;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.rpc.proto.SignatureVerificationServiceGrpc;
import blockbuster.sui.rpc.proto.VerifySignatureRequest;
import blockbuster.sui.rpc.proto.VerifySignatureResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;

/**
 * Verifies signatures of every scheme but zkLogin, whose proofs need the keys of identity providers on the internet: a
 * request with one ends in UNIMPLEMENTED.
 */
final class SignatureService extends SignatureVerificationServiceGrpc.SignatureVerificationServiceImplBase {
    @Override
    public void verifySignature(VerifySignatureRequest request, StreamObserver<VerifySignatureResponse> out) {
        Replies.unary(out, () -> {
            try {
                return answer(request, signer(request));
            } catch (NodeRequiredException zkLogin) {
                throw Status.UNIMPLEMENTED
                        .withDescription("this local network does not verify zkLogin proofs; use another wallet")
                        .asRuntimeException();
            } catch (InvalidSignatureException invalid) {
                return refused(String.valueOf(invalid.getMessage()));
            }
        });
    }

    private static VerifySignatureResponse answer(VerifySignatureRequest request, SuiAddress signer) {
        return request.hasAddress() && !SuiAddress.parse(request.getAddress()).equals(signer)
                ? refused("signed by " + signer)
                : VerifySignatureResponse.newBuilder().setIsValid(true).build();
    }

    private static SuiAddress signer(VerifySignatureRequest request) {
        byte[] message = request.getMessage().getValue().toByteArray();
        SuiSignature signature =
                SuiSignature.parse(request.getSignature().getBcs().getValue().toByteArray());
        return switch (request.getMessage().getName()) {
            case "TransactionData" -> Signatures.verifyTransaction(message, signature);
            case "PersonalMessage" ->
                Signatures.verifyPersonalMessage(BcsReader.decode(message, BcsReader::bytes), signature);
            default -> throw Replies.invalid("the message's name must be TransactionData or PersonalMessage");
        };
    }

    private static VerifySignatureResponse refused(String reason) {
        return VerifySignatureResponse.newBuilder()
                .setIsValid(false)
                .setReason(reason)
                .build();
    }
}
