package blockbuster.server.payment;

import blockbuster.server.ServerTest;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.chain.MembershipPurchased;
import blockbuster.server.chain.MembershipRenewed;
import blockbuster.server.chain.MembershipUpgraded;
import blockbuster.server.chain.PoolDeposited;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The journal of what a member paid. */
class PaymentTest extends ServerTest {

    private static final SuiAddress NFT = SuiAddress.ofSmall(77);
    private static final Instant BOUGHT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant RENEWED = BOUGHT.plus(Duration.ofDays(20));
    private static final Instant UPGRADED = BOUGHT.plus(Duration.ofDays(25));
    private static final Instant END = BOUGHT.plus(Duration.ofDays(30));

    @Test
    void tellsWhereEachPaymentWent() {
        var viewer = wallet();
        var token = login(viewer);
        tell(viewer.address());

        list(token, "")
                .jsonPath("$.paid")
                .isEqualTo("14")
                .jsonPath("$.creators")
                .isEqualTo("10")
                .jsonPath("$.platform")
                .isEqualTo("4")
                .jsonPath("$.items.length()")
                .isEqualTo(3)
                .jsonPath("$.items[0].kind")
                .isEqualTo("upgrade")
                .jsonPath("$.items[0].price")
                .isEqualTo("0")
                .jsonPath("$.items[0].creators")
                .isEqualTo("0")
                .jsonPath("$.items[0].tier")
                .isEqualTo(1)
                .jsonPath("$.items[1].kind")
                .isEqualTo("renewal")
                .jsonPath("$.items[1].creators")
                .isEqualTo("3")
                .jsonPath("$.items[2].kind")
                .isEqualTo("purchase")
                .jsonPath("$.items[2].platform")
                .isEqualTo("3")
                .jsonPath("$.items[2].expiresAt")
                .isEqualTo(END.toString())
                .jsonPath("$.items[2].membershipId")
                .isEqualTo(NFT.toString());
    }

    @Test
    void countsNothingTwiceHoweverOftenTheChainIsRead() {
        var viewer = wallet();
        var token = login(viewer);
        var run = unique();
        tell(viewer.address(), run);
        tell(viewer.address(), run);

        list(token, "")
                .jsonPath("$.paid")
                .isEqualTo("14")
                .jsonPath("$.items.length()")
                .isEqualTo(3);
    }

    @Test
    void showsNobodyElsesPayments() {
        tell(wallet().address());

        list(login(wallet()), "")
                .jsonPath("$.paid")
                .isEqualTo("0")
                .jsonPath("$.items")
                .isEmpty()
                .jsonPath("$.nextCursor")
                .doesNotExist();
        http.get().uri("/api/v1/account/payments").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void goesThroughThePagesWithoutGapsAndDoubles() {
        var viewer = wallet();
        var token = login(viewer);
        tell(viewer.address());

        var cursor = "";
        for (var kind : new String[] {"upgrade", "renewal", "purchase"}) {
            list(token, "?limit=1" + cursor)
                    .jsonPath("$.items.length()")
                    .isEqualTo(1)
                    .jsonPath("$.items[0].kind")
                    .isEqualTo(kind);
            cursor = "&cursor=" + nextCursor(token, "?limit=1" + cursor);
        }
    }

    private void tell(SuiAddress member) {
        tell(member, unique());
    }

    /** Bought for 10, renewed for 4, and raised at no cost. */
    private void tell(SuiAddress member, String run) {
        catalogue.happened(deposited(at("bought" + run, 0, BOUGHT), member, 7, 3));
        catalogue.happened(new MembershipPurchased(
                at("bought" + run, 1, BOUGHT), NFT, NFT, member, 0, BigInteger.TEN, BOUGHT, END, 1));
        catalogue.happened(deposited(at("renewed" + run, 4, RENEWED), member, 3, 1));
        catalogue.happened(
                new MembershipRenewed(at("renewed" + run, 5, RENEWED), NFT, member, 0, BigInteger.valueOf(4), END));
        catalogue.happened(deposited(at("upgraded" + run, 0, UPGRADED), member, 900, 100));
        catalogue.happened(
                new MembershipUpgraded(at("upgraded" + run, 1, UPGRADED), NFT, member, 0, 1, BigInteger.ZERO, END));
    }

    private static PoolDeposited deposited(EventPosition at, SuiAddress payer, long creators, long platform) {
        return new PoolDeposited(
                at,
                NFT,
                payer,
                BigInteger.valueOf(creators + platform),
                BigInteger.valueOf(creators),
                BigInteger.valueOf(platform));
    }

    private static EventPosition at(String transaction, int index, Instant time) {
        return new EventPosition(1, transaction, index, time);
    }

    private RestTestClient.BodyContentSpec list(String token, String query) {
        return http.get()
                .uri("/api/v1/account/payments" + query)
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private String nextCursor(String token, String query) {
        var body = new String(
                java.util.Objects.requireNonNull(
                        list(token, query).returnResult().getResponseBody()),
                java.nio.charset.StandardCharsets.UTF_8);
        return body.replaceAll(".*\"nextCursor\":\"([^\"]*)\".*", "$1");
    }
}
