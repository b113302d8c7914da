package blockbuster.app.platform;

import blockbuster.app.AppException;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SuiClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Gives test SUI to an address, as the faucets of Sui's test networks do ({@code POST /v2/gas}). */
public final class Faucet {

    private static final int MOST_CALLS = 60;

    private final URI url;

    public Faucet(String baseUrl) {
        this.url = URI.create(baseUrl + "/v2/gas");
    }

    /** Asks until the account has {@code needed} MIST. */
    public void fund(SuiClient chain, SuiAddress account, long needed) throws IOException, InterruptedException {
        for (var call = 0; call < MOST_CALLS && chain.getBalance(account, StructTag.SUI) < needed; call++) {
            give(account);
        }
    }

    private void give(SuiAddress recipient) throws IOException, InterruptedException {
        var body = "{\"FixedAmountRequest\":{\"recipient\":\"" + recipient + "\"}}";
        var request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AppException("The faucet gave nothing: " + response.body());
            }
        }
    }
}
