package blockbuster.localnet.rpc;

import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.Ledger;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.crypto.Ed25519KeyPair;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.cors.CorsService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What tests need of a network and chains do not offer, over HTTP: test money, in the form that Sui's wallets and SDKs ask
 * for it, and the end of the epoch. Loopback only.
 */
public final class FaucetServer implements AutoCloseable {
    private final Faucet faucet;
    private final Server server;

    private FaucetServer(Faucet faucet, Server server) {
        this.faucet = faucet;
        this.server = server;
    }

    /**
     * @param treasurer an account with SUI to give
     * @param port 0 takes any free one
     */
    public static FaucetServer start(Ledger ledger, Ed25519KeyPair treasurer, int port) {
        var faucet = new Faucet(ledger, treasurer);
        HttpService gas = (context, request) -> HttpResponse.of(
                request.aggregate().thenApplyAsync(whole -> give(faucet, whole), context.blockingTaskExecutor()));
        HttpService epoch = (context, request) -> HttpResponse.of(
                request.aggregate().thenApplyAsync(whole -> endEpoch(ledger, whole), context.blockingTaskExecutor()));
        var cors = CorsService.builderForAnyOrigin()
                .allowRequestMethods(HttpMethod.POST, HttpMethod.GET)
                .allowRequestHeaders("content-type")
                .newDecorator();
        return new FaucetServer(
                faucet,
                Listening.started(Listening.on(port)
                        .service("/v2/gas", gas.decorate(cors))
                        .service("/gas", gas.decorate(cors))
                        .service("/epoch", epoch.decorate(cors))
                        .service(
                                "/",
                                (context, request) ->
                                        HttpResponse.of(HttpStatus.OK, MediaType.PLAIN_TEXT_UTF_8, "OK"))));
    }

    /** Gives without HTTP in between, and returns the new coin. */
    public SuiAddress give(SuiAddress recipient) {
        return faucet.give(recipient).coin();
    }

    public int port() {
        return server.activeLocalPort();
    }

    @Override
    public void close() {
        server.stop().join();
    }

    private static HttpResponse give(Faucet faucet, AggregatedHttpRequest request) {
        if (request.method() != HttpMethod.POST) {
            return HttpResponse.of(HttpStatus.METHOD_NOT_ALLOWED);
        }
        try {
            JsonNode body = JsonMapper.shared().readTree(request.contentUtf8());
            String recipient = body.path("FixedAmountRequest").path("recipient").asString("");
            return json(HttpStatus.OK, success(faucet.give(SuiAddress.parse(recipient))));
        } catch (JacksonException malformed) {
            return json(HttpStatus.BAD_REQUEST, failure("the body is not JSON"));
        } catch (SuiException refused) {
            return json(HttpStatus.BAD_REQUEST, failure(String.valueOf(refused.getMessage())));
        }
    }

    private static HttpResponse endEpoch(Ledger ledger, AggregatedHttpRequest request) {
        if (request.method() != HttpMethod.POST) {
            return HttpResponse.of(HttpStatus.METHOD_NOT_ALLOWED);
        }
        Checkpoint last = ledger.advanceEpoch();
        return json(
                HttpStatus.OK,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("endedEpoch", Long.toString(last.epoch()))
                        .put("lastCheckpoint", Long.toString(last.sequence())));
    }

    private static ObjectNode success(Faucet.Gift gift) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("status", "Success");
        answer.putArray("coins_sent")
                .addObject()
                .put("amount", gift.amount())
                .put("id", gift.coin().toString())
                .put("transferTxDigest", gift.transaction().toString());
        return answer;
    }

    private static ObjectNode failure(String reason) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.putObject("status").putObject("Failure").put("internal", reason);
        answer.putNull("coins_sent");
        return answer;
    }

    private static HttpResponse json(HttpStatus status, ObjectNode body) {
        return HttpResponse.of(status, MediaType.JSON_UTF_8, body.toString());
    }
}
